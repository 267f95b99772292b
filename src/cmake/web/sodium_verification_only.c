/* What the verifying half of libsodium wants from the rest of it. Nothing here is secret: hashes and
   signatures that are checked are public, so neither constant time nor wiping is called for. */
#include "crypto_hash_sha512.h"
#include "sign_ed25519_ref10.h"
#include "utils.h"

#include <string.h>

int sodium_memcmp(const void* a, const void* b, size_t size) {
    return memcmp(a, b, size) == 0 ? 0 : -1;
}

int sodium_is_zero(const unsigned char* bytes, size_t size) {
    for (size_t i = 0; i < size; ++i)
        if (bytes[i] != 0) return 0;
    return 1;
}

void sodium_memzero(void* bytes, size_t size) {
    memset(bytes, 0, size);
}

void _crypto_sign_ed25519_ref10_hinit(crypto_hash_sha512_state* state, int prehashed) {
    (void)prehashed; /* Ed25519ph is not used here */
    crypto_hash_sha512_init(state);
}
