// The wasm client as JavaScript sees it: inputs in; frames, effects and lists out.
import { first_words, lacking_words } from './catalogues.js';
import load_hamandish from './hamandish_web.js';
import { Reader, input_bytes, picture_bytes } from './wire.js';

const program_address = new URL('./hamandish_web.wasm', import.meta.url);
const later_address = new URL('./hamandish_later.lazy.wasm', import.meta.url);
const font_addresses = [new URL('./vazirmatn-regular.ttf', import.meta.url),
  new URL('./vazirmatn-bold.ttf', import.meta.url)];
const more_font_addresses = [new URL('./vazirmatn-regular-more.ttf', import.meta.url),
  new URL('./vazirmatn-bold-more.ttf', import.meta.url)];

/// The page shows its own words in the same fonts: what it is loading already is not asked for a second time
/// (WebKit would).
async function page_has_fonts() {
  const wanted = ['400', '700'].map((weight) => document.fonts?.load(`${weight} 1em Vazirmatn`, '\u0627'));
  await Promise.allSettled(wanted);
}

/// Something did not arrive: there is no network, or the page is being left (WebKit and Firefox then break off what is
/// on its way and let scripts see it). The browser tells of the first itself.
export class NotArrived extends Error {}

const arrived = (promise) => promise.catch((error) => {
  const is_broken_off = error instanceof TypeError || error.name === 'AbortError';
  throw is_broken_off ? new NotArrived(error.message, { cause: error }) : error;
});

async function answer_at(address) {
  const answer = await arrived(fetch(address));
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer;
}

const bytes_at = async (address) => new Uint8Array(await arrived((await answer_at(address)).arrayBuffer()));

/// Compiled while it arrives, on other threads; whole, where a proxy names another type.
async function instance_of(answer, imports) {
  const is_named = answer.headers.get('content-type') === 'application/wasm';
  const made = is_named ? WebAssembly.instantiateStreaming(answer, imports)
    : answer.arrayBuffer().then((bytes) => WebAssembly.instantiate(bytes, imports));
  return (await made).instance;
}

const load_instance = async (address, imports) => arrived(instance_of(await answer_at(address), imports));

/// What stands for a function of the second part until that is there; the client calls none (Client::awaits_later_pages).
const not_here = () => { throw new Error('the second part of the program is not here'); };

/// Asked for here, since the loader would report what has not arrived as
/// a failure of its own. `load_later` brings the second part (split_program.py), which puts itself in its places.
function load_program() {
  return new Promise((done, fail) => {
    let load_later;
    const instantiateWasm = (imports, receive) => {
      const all = { ...imports, later: new Proxy({}, { get: () => not_here }) };
      load_instance(program_address, all).then((program) => {
        load_later = () => load_instance(later_address, { ...all, program: program.exports });
        receive(program);
      }).catch(fail);
      return {};
    };
    load_hamandish({ instantiateWasm }).then((wasm) => done({ wasm, load_later }), fail);
  });
}

/// What came before the page had a service worker is kept by it, too.
async function have_kept(address) {
  const workers = navigator.serviceWorker;
  if (!workers || workers.controller) return;
  (await workers.ready).active.postMessage({ keep: address.href });
}

export class Client {
  #wasm;
  #load_later;
  #later = null; ///< the second part of the program, on its way or here
  fonts_awaited = false;

  /// Begins to fetch what a client is made of.
  static fetch(language) {
    const words = bytes_at(first_words(language));
    const fonts = page_has_fonts().then(() => Promise.all(font_addresses.map(bytes_at)));
    const parts = Promise.all([load_program(), fonts, words]);
    parts.catch(() => {}); // told when they are needed
    return parts;
  }

  /// `parts` is what fetch() gave.
  static async load(parts) {
    const [{ wasm, load_later }, fonts, words] = await parts;
    const files = [...fonts, words];
    const client = new Client();
    client.#wasm = wasm;
    client.#load_later = load_later;
    const sizes = files.map((file) => file.length);
    const input = client.#input(sizes.reduce((sum, size) => sum + size));
    let at = 0;
    for (const file of files) {
      input.set(file, at);
      at += file.length;
    }
    if (!wasm._hamandish_create(...sizes)) throw new Error('a font or the catalogue could not be read');
    return client;
  }

  /// `context` is a WebGL 2 context, given once before the first frame. Nothing that is drawn needs an extension, and
  /// asking for all of them takes a while.
  draw_into(context) {
    const { GL } = this.#wasm;
    GL.makeContextCurrent(GL.registerContext(context,
      { majorVersion: 2, minorVersion: 0, enableExtensionsByDefault: false }));
    this.#wasm._hamandish_prepare_drawing();
  }

  #input(size) {
    const at = this.#wasm._hamandish_input_buffer(size);
    return this.#wasm.HEAPU8.subarray(at, at + size);
  }

  /// The bytes of the last call; read them before the next one.
  #output() {
    const at = this.#wasm._hamandish_output();
    return new Reader(this.#wasm.HEAPU8.subarray(at, at + this.#wasm._hamandish_output_size()));
  }

  take(name, fields) {
    const bytes = input_bytes(name, fields);
    this.#input(bytes.length).set(bytes);
    if (!this.#wasm._hamandish_take(Date.now())) throw new Error(`input ${name} was not understood`);
  }

  /// The page that is to be shown is one whose code, or whose words, come now.
  awaits_later_pages() { return this.#wasm._hamandish_awaits_later_pages() !== 0; }

  async load_later_pages() {
    const lacking = lacking_words();
    if (this.#later && lacking.length === 0) throw new Error('the words of the page are not those of its program');
    this.#later ??= this.#load_later();
    const [words] = await Promise.all([Promise.all(lacking.map(({ address }) => bytes_at(address))), this.#later]);
    for (const address of [later_address, ...lacking.map((one) => one.address)]) {
      have_kept(address).catch(() => {}); // without it one merely needs the network again
    }
    lacking.forEach(({ language }, at) => this.take('catalogue_arrived', { language, status: 200, body: words[at] }));
    this.#wasm._hamandish_add_later_pages();
  }

  needs_frame() { return this.#wasm._hamandish_needs_frame() !== 0; }

  /// Draws; `changes` is left to be read by the mirror.
  frame() {
    this.#wasm._hamandish_frame(Date.now());
    const reader = this.#output();
    return { settled: reader.flag(), dir: reader.flag() ? 'rtl' : 'ltr', height: reader.f32(),
      covered: { start: reader.f32(), end: reader.f32() },
      title: reader.text(), lang: reader.text(), taken_over: reader.flag(), changes: reader };
  }

  effects() {
    this.#wasm._hamandish_effects();
    return this.#output();
  }

  memory_bytes() { return this.#wasm.HEAPU8.length; }

  drawn() {
    this.#wasm._hamandish_drawn();
    return this.#output().list((r) => ({ node: r.u32(), text: r.text(), rect: r.rect() }));
  }

  /// Where the caret can stand in a field.
  carets(node) {
    this.#wasm._hamandish_carets(node);
    return this.#output().list((r) => ({ at: r.u32(), x: r.f32(), x_after_last: r.f32(), y: r.f32(), rtl: r.flag() }));
  }

  wanted_pictures() {
    this.#wasm._hamandish_wanted_pictures();
    return this.#output().list((r) => ({ text: r.text(), size: r.u32(), bold: r.flag() }));
  }

  /// Loads the second set of fonts if a character of it was drawn; resolves to whether they are there now.
  /// Without them the browser's own fonts do.
  async load_wanted_fonts() {
    if (!this.#wasm._hamandish_wants_more_fonts()) return false;
    this.fonts_awaited = true;
    try {
      for (const bytes of await Promise.all(more_font_addresses.map(bytes_at))) {
        this.#input(bytes.length).set(bytes);
        this.#wasm._hamandish_add_font();
      }
      return true;
    } catch {
      return false;
    } finally {
      this.fonts_awaited = false;
    }
  }

  provide(picture) {
    const bytes = picture_bytes(picture);
    this.#input(bytes.length).set(bytes);
    this.#wasm._hamandish_provide_picture();
  }
}
