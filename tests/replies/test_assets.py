from pathlib import Path

from processor.assets import folder


def test_the_templates_are_found_in_a_checkout() -> None:
    assert folder("templates") == Path(__file__).parents[2] / "templates"
