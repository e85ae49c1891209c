"""The page of its own: Voilà's template, without what it would fetch from another host."""

import json
import re
import sys

import pytest

from helpers import app


def test_the_page_names_no_other_host_and_keeps_the_rest(tmp_path):
    folder = app.page_of_voila(tmp_path) / "voila" / "templates" / "offline"
    page = (folder / "index.html.j2").read_text(encoding="utf-8")
    tags = re.findall(r"<(?:link|script|img|iframe)[^>]*>", page)
    assert tags
    assert not [tag for tag in tags if "://" in tag]
    assert "{%- block" in page
    assert json.loads((folder / "conf.json").read_text(encoding="utf-8")) == {"base_template": "lab"}


def test_a_missing_voila_is_named_with_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    with pytest.raises(FileNotFoundError, match="make install"):
        app.page_of_voila(tmp_path)
