"""Captions: what stands below a gate, its name and what it is set to."""

from bpstudio.gates import Form, Setting, SettingValue
from bpstudio.graph.model import Gate
from bpstudio.notation.numbers import MINUS, format_number, format_shape


def caption_of(gate: Gate) -> str:
    """Return a gate's name with all settings that are not as usual: “sum1 · axis 0”.

    An index is always there, for nothing else says what was picked: “pick1 [0]”.
    """
    own = dict(gate.settings)
    parts = [
        _said(setting, gate.setting(setting.name))
        for setting in gate.kind.settings
        if setting.name in own or setting.form is Form.INDEX
    ]
    return " ".join((gate.id, *parts))


def _said(setting: Setting, value: SettingValue) -> str:
    if isinstance(value, str):
        return f"[{value}]".replace("-", MINUS)
    if isinstance(value, tuple):
        return f"→ {format_shape(value)}".replace("-", MINUS)
    written = format_number(value) if isinstance(value, float) else setting.written(value)
    return f"· {setting.name} {written}"
