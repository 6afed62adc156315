# aioscope. `make run` and `make test` are the two commands; `make help` lists the rest.
#
#   MODE=release|debug|tiny   tiny: small buffers, growth at every chance, checks on
#   SANITIZER=address,undefined
#   CC=gcc|clang   WERROR=1   V=1 (show commands)   BUILD=folder   T=suite or path prefix

MODE ?= release
SANITIZER ?=
WERROR ?=
BUILD ?= build
V ?=
T ?=
ifeq ($(origin CC),default)
CC := gcc
endif
PKG_CONFIG ?= pkg-config
PYTHON ?= $(shell .ci/python 2>/dev/null || echo python3)

# ---- modes ---------------------------------------------------------------------------------------

comma := ,
OUT := $(BUILD)/$(MODE)$(if $(SANITIZER),-$(subst $(comma),-,$(SANITIZER)))

MODE_FLAGS_release := -O2 -g -DNDEBUG
MODE_FLAGS_debug := -O0 -g3
MODE_FLAGS_tiny := -O1 -g -DAIOSCOPE_TINY
ifeq ($(MODE_FLAGS_$(MODE)),)
$(error MODE is release, debug or tiny, not '$(MODE)')
endif
SANITIZER_FLAGS := $(if $(SANITIZER),-fsanitize=$(SANITIZER) -fno-sanitize-recover=all \
  -fno-omit-frame-pointer)

# ---- sources -------------------------------------------------------------------------------------

find = $(sort $(shell find $(1) -name '$(2)' 2>/dev/null))
SIM_SOURCES := $(filter-out sim/tools/%,$(call find,sim,*.c))
STDLIB_SOURCES := $(call find,sim/stdlib,*.py)
UI_SOURCES := $(call find,ui,*.c)
UNIT_SOURCES := $(call find,tests/unit,*.c)
UITEST_SOURCES := $(call find,tests/ui,*.c) tests/unit/main.c tests/unit/sample_journal.c
HEADLESS_SOURCES := $(call find,tests/headless,*.c)
FRONT_SOURCES := $(call find,tests/front,*.c)
OWN_SOURCES := $(call find,sim ui tests,*.[ch]) $(call find,sim/python/instructions,*.inc)

object = $(patsubst %.c,$(OUT)/%.o,$(1))
SIM_OBJECTS := $(call object,$(SIM_SOURCES)) $(OUT)/gen/stdlib_files.o
FROZEN_OBJECT := $(OUT)/gen/stdlib_frozen.o
UI_OBJECTS := $(call object,$(UI_SOURCES))
# What `aioscope` has itself, and what only `aioscope-window` has: see ui/cli/elsewhere.c.
TEXT_OBJECTS := $(patsubst %,$(OUT)/ui/%.o,main cli/elsewhere)
UI_LIB_OBJECTS := $(filter-out $(TEXT_OBJECTS),$(UI_OBJECTS))
UNIT_OBJECTS := $(patsubst %.c,$(OUT)/unit/%.o,$(UNIT_SOURCES))
UITEST_OBJECTS := $(patsubst %.c,$(OUT)/uitest/%.o,$(UITEST_SOURCES))
HEADLESS_OBJECTS := $(call object,$(HEADLESS_SOURCES))
FRONT_OBJECTS := $(call object,$(FRONT_SOURCES))

# ---- flags ---------------------------------------------------------------------------------------
# Only ui/ and its tests see SDL's headers; sim/ is ISO C and cannot include them by mistake.

SIM_PACKAGES := gmp jansson
UI_PACKAGES := sdl2 SDL2_ttf SDL2_image fontconfig md4c
cflags_of = $(shell $(PKG_CONFIG) --cflags $(1) 2>/dev/null)
libs_of = $(shell $(PKG_CONFIG) --libs $(1) 2>/dev/null)

COMMON_FLAGS := -std=c11 -I. -Wall -Wextra $(if $(WERROR),-Werror) $(MODE_FLAGS_$(MODE)) \
  $(SANITIZER_FLAGS) -MMD -MP
# gcc optimizes the simulator in `aioscope` as a whole, a tenth faster; every other program links the
# same objects as they are, which is the quicker link.
WHOLE := $(if $(SANITIZER),,$(and $(filter release,$(MODE)),$(filter gcc,$(notdir $(CC)))))
WHOLE_FLAGS := $(if $(WHOLE),-flto=auto -ffat-lto-objects)
LINK_FLAGS := $(COMMON_FLAGS) -fno-lto
SIM_FLAGS := $(COMMON_FLAGS) $(WHOLE_FLAGS) $(call cflags_of,$(SIM_PACKAGES))
UI_FLAGS := $(COMMON_FLAGS) -D_POSIX_C_SOURCE=200809L -DAIOSCOPE_HOME='"$(CURDIR)"' \
  $(call cflags_of,$(SIM_PACKAGES) $(UI_PACKAGES))
TEST_FLAGS := $(UI_FLAGS) -Itests/unit $(call cflags_of,check)
SIM_LIBS := $(call libs_of,$(SIM_PACKAGES)) -lm
UI_LIBS := $(call libs_of,$(UI_PACKAGES)) $(SIM_LIBS)
TEXT_LIBS := $(call libs_of,md4c) $(SIM_LIBS)
TEST_LIBS := $(call libs_of,check)

ifeq ($(V),)
quiet = @printf '  %-6s %s\n' '$(1)' '$(2)';
endif

# ---- programs ------------------------------------------------------------------------------------

.DEFAULT_GOAL := all
.PHONY: all sim run run-built test test-built check check-full differential conformance unit ui-test bench \
  lessons-check format format-check lint layers deps pictures clean help FORCE
.DELETE_ON_ERROR:

all: $(OUT)/aioscope $(OUT)/aioscope-window ## build build/aioscope
	@ln -sfn $(patsubst $(BUILD)/%,%,$<) $(BUILD)/aioscope

sim: $(OUT)/libsim.a $(OUT)/headless $(OUT)/front ## build the simulator and programs that link nothing else

$(OUT)/aioscope: $(TEXT_OBJECTS) $(OUT)/libui.a $(OUT)/libsim.a
	$(call quiet,LINK,$@)$(CC) $(COMMON_FLAGS) $(WHOLE_FLAGS) -o $@ $^ $(TEXT_LIBS)

$(OUT)/aioscope-window: $(OUT)/ui/main.o $(UI_LIB_OBJECTS) $(OUT)/libsim.a
	$(call quiet,LINK,$@)$(CC) $(LINK_FLAGS) -o $@ $^ $(UI_LIBS)

$(OUT)/headless: $(HEADLESS_OBJECTS) $(OUT)/libsim.a
	$(call quiet,LINK,$@)$(CC) $(LINK_FLAGS) -o $@ $^ $(SIM_LIBS)

$(OUT)/front: $(FRONT_OBJECTS) $(OUT)/libsim.a
	$(call quiet,LINK,$@)$(CC) $(LINK_FLAGS) -o $@ $^ $(SIM_LIBS)

$(OUT)/libsim.a: $(SIM_OBJECTS) $(FROZEN_OBJECT)
	$(call quiet,AR,$@)rm -f $@; $(AR) rcs $@ $^

$(OUT)/libui.a: $(UI_LIB_OBJECTS)
	$(call quiet,AR,$@)rm -f $@; $(AR) rcs $@ $^

$(OUT)/tests/unit/run: $(UNIT_OBJECTS) $(UI_LIB_OBJECTS) $(OUT)/libsim.a
	$(call quiet,LINK,$@)mkdir -p $(@D); $(CC) $(LINK_FLAGS) -o $@ $^ $(UI_LIBS) $(TEST_LIBS)

$(OUT)/tests/ui/run: $(UITEST_OBJECTS) $(UI_LIB_OBJECTS) $(OUT)/libsim.a
	$(call quiet,LINK,$@)mkdir -p $(@D); $(CC) $(LINK_FLAGS) -o $@ $^ $(UI_LIBS) $(TEST_LIBS)

# ---- objects -------------------------------------------------------------------------------------

$(OUT)/sim/%.o: sim/%.c $(OUT)/flags
	$(call quiet,CC,$<)mkdir -p $(@D); $(CC) $(SIM_FLAGS) -c -o $@ $<

$(OUT)/ui/%.o: ui/%.c $(OUT)/flags
	$(call quiet,CC,$<)mkdir -p $(@D); $(CC) $(UI_FLAGS) -c -o $@ $<

$(OUT)/tests/headless/%.o: tests/headless/%.c $(OUT)/flags
	$(call quiet,CC,$<)mkdir -p $(@D); $(CC) $(SIM_FLAGS) -c -o $@ $<

$(OUT)/tests/front/%.o: tests/front/%.c $(OUT)/flags
	$(call quiet,CC,$<)mkdir -p $(@D); $(CC) $(SIM_FLAGS) -c -o $@ $<

$(OUT)/unit/%.o: %.c $(OUT)/flags $(OUT)/gen/unit/suites.def
	$(call quiet,CC,$<)mkdir -p $(@D); $(CC) $(TEST_FLAGS) -I$(OUT)/gen/unit -c -o $@ $<

$(OUT)/uitest/%.o: %.c $(OUT)/flags $(OUT)/gen/ui/suites.def
	$(call quiet,CC,$<)mkdir -p $(@D); $(CC) $(TEST_FLAGS) -I$(OUT)/gen/ui -c -o $@ $<

# Changed flags, another compiler or another set of files rebuild what depends on them.
stamp = mkdir -p $(@D); printf '%s\n' '$(subst ','\'',$(1))' >$@.new; \
  if cmp -s $@.new $@; then rm $@.new; else mv $@.new $@; fi

$(OUT)/flags: FORCE
	@$(call stamp,$(CC) $(TEST_FLAGS))

$(OUT)/gen/unit/suites.def: FORCE
	@$(call stamp,$(patsubst test_%.c,SUITE(%),$(notdir $(filter-out %/main.c,$(filter tests/unit/test_%,$(UNIT_SOURCES))))))

$(OUT)/gen/ui/suites.def: FORCE
	@$(call stamp,$(patsubst test_%.c,SUITE(%),$(notdir $(filter tests/ui/test_%,$(UITEST_SOURCES)))))

$(OUT)/gen/stdlib.list: FORCE
	@$(call stamp,$(STDLIB_SOURCES))

# ---- generated files -----------------------------------------------------------------------------

$(OUT)/gen/embed: sim/tools/embed.c
	$(call quiet,CC,$<)mkdir -p $(@D); $(CC) -std=c11 -O1 -Wall -Wextra -o $@ $<

$(OUT)/gen/stdlib_files.c: $(OUT)/gen/embed $(OUT)/gen/stdlib.list $(STDLIB_SOURCES)
	$(call quiet,EMBED,$@)$(OUT)/gen/embed sim/stdlib $(STDLIB_SOURCES) >$@

# The library's files are compiled by a simulator that is built for that.
$(OUT)/gen/freeze: sim/tools/freeze.c $(SIM_OBJECTS)
	$(call quiet,LINK,$@)$(CC) $(filter-out -MMD -MP,$(SIM_FLAGS)) -fno-lto -o $@ $^ $(SIM_LIBS)

$(OUT)/gen/stdlib_frozen.c: $(OUT)/gen/freeze
	$(call quiet,FREEZE,$@)$< >$@

$(FROZEN_OBJECT): $(OUT)/gen/stdlib_frozen.c $(OUT)/flags
	$(call quiet,CC,$<)$(CC) $(SIM_FLAGS) -c -o $@ $<

$(OUT)/gen/stdlib_files.o: $(OUT)/gen/stdlib_files.c $(OUT)/flags
	$(call quiet,CC,$<)$(CC) $(SIM_FLAGS) -c -o $@ $<

$(OUT)/gen/format_page: sim/tools/format_page.c $(OUT)/libsim.a
	$(call quiet,LINK,$@)$(CC) $(SIM_FLAGS) -fno-lto -o $@ $(filter %.c %.a,$^) $(SIM_LIBS)

.PHONY: format-page
format-page: $(OUT)/gen/format_page ## write sim/journal/FORMAT.md from the table of events
	$< >sim/journal/FORMAT.md

# ---- running -------------------------------------------------------------------------------------
# `run` and `test` may start on a machine that has nothing: the second make sees what was installed.

JOBS ?= $(shell getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
again = @+$(MAKE) --no-print-directory $(if $(findstring -j,$(MAKEFLAGS)),,-j$(JOBS))

run: ## install what is missing, build, open the window
	@.ci/install run
	$(again) run-built

run-built: all
	@$(OUT)/aioscope

test: ## install what is missing, build, run all tests
	@.ci/install test
	$(again) test-built

deps: ## install everything that building, testing and checking need
	@.ci/install check

# ---- tests ---------------------------------------------------------------------------------------

export AIOSCOPE := $(OUT)/aioscope
export HEADLESS := $(OUT)/headless
export OUT PYTHON T
UNIT := $(OUT)/tests/unit/run
UITEST := $(OUT)/tests/ui/run

test-built: all sim $(UNIT) $(UITEST)
	$(again) MODE=debug SANITIZER= sim
	@tests/all.sh

unit: $(UNIT) ## unit tests (T=suite selects one, CK_FORK=no for a debugger)
	@tests/part.sh unit

ui-test: all $(UITEST) ## the window under SDL's dummy driver
	@tests/part.sh ui

conformance: all ## every program here and under CPython 3.11 (T=path prefix selects)
	@tests/part.sh conformance

lessons-check: all ## the lessons: both languages, callouts, questions
	@tests/part.sh lessons

layers: ## which folder may include which
	@tests/part.sh layers

bench: all $(OUT)/bench/travel $(OUT)/bench/frames $(OUT)/bench/compile ## the same programs here and under CPython; travel through a journal
	@$(PYTHON) tests/bench/bench.py
	@$(PYTHON) tests/bench/compile.py $(OUT)/bench/compile
	@$(OUT)/bench/travel
	@$(OUT)/bench/frames
	@$(PYTHON) tests/bench/start.py

$(OUT)/bench/travel: tests/bench/travel.c $(OUT)/libsim.a
	$(call quiet,LINK,$@)mkdir -p $(@D); $(CC) $(SIM_FLAGS) -D_POSIX_C_SOURCE=200809L -o $@ $(filter %.c %.o %.a,$^) $(SIM_LIBS)

$(OUT)/bench/compile: tests/bench/compile.c $(OUT)/libsim.a
	$(call quiet,LINK,$@)mkdir -p $(@D); $(CC) $(SIM_FLAGS) -D_POSIX_C_SOURCE=200809L -o $@ $^ $(SIM_LIBS)

$(OUT)/bench/frames: tests/bench/frames.c $(UI_LIB_OBJECTS) $(OUT)/libsim.a
	$(call quiet,LINK,$@)mkdir -p $(@D); $(CC) $(UI_FLAGS) -o $@ $(filter %.c %.o %.a,$^) $(UI_LIBS)

FUZZ_STAGES := $(patsubst tests/fuzz/fuzz_%.c,%,$(wildcard tests/fuzz/fuzz_*.c))
.PHONY: $(FUZZ_STAGES:%=fuzz-%) $(FUZZ_STAGES:%=built-fuzz-%)

fuzz-%: ## fuzz a stage with clang's libFuzzer (source, format, run, journal, lesson; SECONDS=60)
$(FUZZ_STAGES:%=fuzz-%): fuzz-%:
	$(again) CC=clang SANITIZER=fuzzer-no-link,address,undefined built-fuzz-$*

$(FUZZ_STAGES:%=built-fuzz-%): built-fuzz-%: $(OUT)/fuzz_%
	@SECONDS_EACH=$(or $(SECONDS),60) tests/fuzz/run.sh $*

$(FUZZ_STAGES:%=$(OUT)/fuzz_%): $(OUT)/fuzz_%: tests/fuzz/fuzz_%.c $(UI_LIB_OBJECTS) $(OUT)/libsim.a
	$(call quiet,LINK,$@)$(CC) $(filter-out -MMD -MP,$(UI_FLAGS)) -fsanitize=fuzzer -o $@ $^ $(UI_LIBS)

# ---- checks --------------------------------------------------------------------------------------

check: ## warnings are errors (gcc, clang), format, lint, all tests under ASan and UBSan
	$(again) CC=gcc WERROR=1 BUILD=$(BUILD)/gcc everything
	$(again) CC=clang WERROR=1 BUILD=$(BUILD)/clang everything
	$(again) format-check lint layers
	$(again) sanitized

sanitized: ## all tests under ASan and UBSan
	$(again) SANITIZER=address,undefined test-built

check-full: check random-full ## check, the mode with the smallest buffers, random programs here and under CPython
	$(again) MODE=tiny test-built
	$(again) SANITIZER=address,undefined T=shortage AIOSCOPE_EVERY=1 unit
	$(again) differential SECONDS=$(or $(SECONDS),240)

differential: all ## random programs here and under CPython (SECONDS=60, SEED=1)
	@$(PYTHON) tests/fuzz/differential.py --aioscope $(OUT)/aioscope --seed $(or $(SEED),1) --seconds $(or $(SECONDS),60)
	@$(PYTHON) tests/fuzz/compare_formats.py $(OUT)/aioscope 300 $(or $(SEED),1)

.PHONY: random-full
random-full: ## 100,000 random actions over the lessons
	$(again) RANDOM_ACTIONS=100000 T=random ui-test

everything: all sim $(UNIT) $(UITEST)

format: ## clang-format on every C file
	@clang-format -i $(OWN_SOURCES)

format-check:
	@clang-format --dry-run --Werror $(OWN_SOURCES) && echo 'format: clean'

lint: $(OUT)/gen/unit/suites.def
	@tests/lint.sh

.PHONY: pictures-renew
pictures-renew: ## the pictures that tests/ui/test_pictures.c compares with, drawn anew
	@mkdir -p tests/ui/pictures
	$(again) AIOSCOPE_RENEW=1 T=pictures ui-test

pictures: all ## the pictures of the README, drawn anew
	@mkdir -p assets/pictures
	$(OUT)/aioscope shot 20 --at '#5' --size 1600x1000 --do show-cancels -o assets/pictures/window-dark.png
	$(OUT)/aioscope shot 21 --at 2.5s --size 1600x1000 --lang ru --theme light --do show-shutdown \
	  -o assets/pictures/window-light.png

clean: ## remove the build folder
	rm -rf $(BUILD)

help: ## this list
	@grep -hE '^[a-z%-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

-include $(shell find $(OUT) -name '*.d' 2>/dev/null)
