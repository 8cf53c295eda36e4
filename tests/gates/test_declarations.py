"""Every declaration is complete, and a name finds exactly one."""

import re
import unicodedata
from collections import Counter

import pytest

from bpstudio.gates import KINDS, Family, Role, find_kind, kind_of, kinds_of
from bpstudio.notation.names import reason_against_name
from bpstudio.notation.refusal import Refusal

each_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)

WITH_ONE_OUTPUT = [kind for kind in KINDS if not kind.is_source and not kind.is_copy]
FORBIDDEN_WORDS = {"node", "block", "op", "link", "edge", "slot", "pin", "connection"}


def test_the_kinds_of_the_first_version_are_all_there():
    names = {kind.name for kind in KINDS}
    sources = {"input", "parameter", "constant"}
    arithmetic = {"add", "multiply", "subtract", "divide", "negate", "power"}
    one_sided = {"square", "sqrt", "reciprocal", "abs", "exp", "log", "sin", "cos", "identity"}
    hinges = {"max", "min", "relu", "leaky_relu", "step"}
    curves = {"elu", "sigmoid", "tanh", "softplus", "gelu", "swish"}
    assert names >= sources | arithmetic | one_sided | hinges | curves | {"copy", "sum", "mean"}


def test_no_two_kinds_share_a_name_or_an_alias():
    words = Counter(word for kind in KINDS for word in (kind.name, *kind.aliases))
    assert [word for word, times in words.items() if times > 1] == []


@each_kind
def test_a_kind_explains_itself(kind):
    assert kind.formula
    assert kind.backward_words.endswith(".")
    assert kind.backward_words[0].isupper()
    words = f"{kind.formula} {kind.backward_words}".lower().replace(".", " ").replace(",", " ")
    assert not FORBIDDEN_WORDS & set(words.split())


@pytest.mark.parametrize("kind", WITH_ONE_OUTPUT, ids=lambda kind: kind.name)
def test_a_formula_and_its_latex_name_the_inputs(kind):
    assert re.match(r"f(_i|_\{ij\})? = ", kind.latex)
    assert kind.formula.startswith("f = ")
    for text in (kind.formula.translate(str.maketrans("ᵇˣ", "bx")), kind.latex):
        assert all(name in text for name in kind.inputs)


@each_kind
def test_the_latex_has_balanced_braces_and_plain_letters_only(kind):
    depth = 0
    for letter in kind.latex:
        depth += {"{": 1, "}": -1}.get(letter, 0)
        assert depth >= 0
    assert depth == 0
    assert kind.latex.isascii()


@each_kind
def test_a_symbol_fits_into_its_gate(kind):
    assert 1 <= len(kind.symbol) <= 4
    assert not any(unicodedata.combining(letter) for letter in kind.symbol)
    assert all(unicodedata.name(letter, "") for letter in kind.symbol)


def test_no_two_computing_kinds_look_the_same():
    symbols = Counter((kind.symbol, kind.role) for kind in KINDS)
    assert max(symbols.values()) == 1


@each_kind
def test_gates_can_be_named_after_their_kind(kind):
    assert reason_against_name(f"{kind.stem}1") is None
    assert all(reason_against_name(word) is None for word in (kind.name, *kind.aliases))


@each_kind
def test_a_kind_has_one_backward_rule_and_a_source_has_none(kind):
    rules = (kind.local is not None) + (kind.backward is not None)
    assert rules == (0 if kind.is_source else 1)
    assert (kind.forward is None) == kind.is_source
    assert (not kind.inputs) == kind.is_source
    assert kind.is_elementwise == (kind.local is not None)


def test_every_other_gate_with_one_input_is_an_amplifier():
    amplifiers = {kind.name for kind in kinds_but_losses() if kind.role is Role.AMPLIFIER}
    one_input = {kind.name for kind in KINDS if kind.inputs == ("x",)}
    movers = {"copy", "sum", "mean", "amax", "amin", "transpose", "reshape", "pick"}
    assert amplifiers == one_input - movers - {"scale", "switch"}


def test_every_loss_is_an_amplifier_of_one_number():
    for kind in kinds_of(Family.LOSS):
        assert kind.role is Role.AMPLIFIER
        settings = {setting.name: setting.default for setting in kind.settings}
        assert kind.shape(*[(3,)] * len(kind.inputs), **settings) == ()


def kinds_but_losses():
    return [kind for kind in KINDS if kind.family is not Family.LOSS]


@pytest.mark.parametrize(
    ("role", "names"),
    [
        (Role.SOURCE, "input parameter constant"),
        (Role.DISTRIBUTOR, "add subtract sum mean transpose reshape concatenate"),
        (Role.SWAP, "multiply divide power scale matmul dot outer"),
        (Role.ADDER, "copy"),
        (Role.ROUTER, "max min switch amax amin pick"),
    ],
)
def test_every_role_has_its_kinds(role, names):
    assert {kind.name for kind in KINDS if kind.role is role} == set(names.split())


def test_only_gates_without_a_value_everywhere_declare_a_domain():
    with_domain = [kind for kind in KINDS if kind.domain is not None]
    names = {kind.name for kind in with_domain}
    assert names == {"divide", "power", "sqrt", "reciprocal", "log", "one_hot", "log_loss"}
    assert all(kind.domain.needs.startswith("needs ") for kind in with_domain)
    assert not any(kind.domain.needs.endswith(".") for kind in with_domain)


def test_every_setting_says_what_it_means():
    with_settings = {kind.name: kind.settings for kind in KINDS if kind.settings}
    assert set(with_settings) >= {"leaky_relu", "elu"}
    for settings in with_settings.values():
        assert all(setting.name.isidentifier() and setting.meaning for setting in settings)
        assert len({setting.name for setting in settings}) == len(settings)


@each_kind
def test_a_name_and_every_alias_find_the_kind(kind):
    assert all(kind_of(word) is kind for word in (kind.name, *kind.aliases))


def test_an_unknown_kind_is_refused_by_its_name():
    assert find_kind("mul9") is None
    with pytest.raises(Refusal, match=r"^There is no gate kind called “mul9”\.$"):
        kind_of("mul9")


def test_the_families_together_are_the_whole_palette_in_its_order():
    assert tuple(kind for family in Family for kind in kinds_of(family)) == KINDS
