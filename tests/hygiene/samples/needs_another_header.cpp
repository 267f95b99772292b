#include "needs_another_header.h"
