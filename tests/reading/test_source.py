"""Getting the text in: what is text, file or address, and one clear error for everything that cannot be read."""

import gzip
import io
import socket
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.reading import read_article
from helpers.reading.page.pdf import _joined
from helpers.reading.page.source import Raw, ReadingError, decode, read_source

STORY = "Russia gave the North a second car, the ministry in Seoul said on Tuesday, and called it a breach of the ban."
LEAD = "The unification ministry said that the car came by train, and that it would ask Moscow to explain the gift."
BODY = [
    LEAD,
    "“It is against the resolutions that Russia itself voted for,” the spokeswoman told reporters in the capital.",
    "She said that the ministry had no word on what the North had given in return, and that it was still looking.",
    "The Kremlin said last month that it would speak about the visit in due time, and it has not done so since then.",
]
PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="{charset}">
<title>Second car for Kim: Seoul | The Sample Post</title>
<meta property="og:title" content="Second car for Kim: Seoul"><meta property="og:site_name" content="The Sample Post">
<meta property="article:published_time" content="2024-03-05T00:07:45Z">
<meta property="article:modified_time" content="2024-03-05T03:50:52Z"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/n">Nation</a></li></ul></nav>
<article><h1>Second car for Kim: Seoul</h1><div class="byline">By Park Ji</div><time>March 5, 2024 - 09:07</time>
<figure><img src="a.jpg"><figcaption>A car in an undated file photo</figcaption></figure>
{body}</article><footer>Copyright The Sample Post</footer></body></html>"""


def _page(body: list[str] | None = None, charset: str = "utf-8") -> str:
    return PAGE.format(charset=charset, body="\n".join(f"<p>{p}</p>" for p in body or BODY))


def _refused(source, **more) -> str:
    with pytest.raises(ReadingError) as caught:
        read_source(source, **more)
    message = str(caught.value)
    assert "\n" not in message
    assert message.endswith(".")
    assert "Traceback" not in message
    return message


# --- text -----------------------------------------------------------------------------------------------------------


def test_a_text_stays_as_it_is():
    text = f"  Headline \r\n\r\n{STORY}\t\n<p>pasted markup</p>\n"
    assert read_source(text) == Raw(text, None, None, None, None, None, "text")


def test_markup_passed_as_text_stays_text():
    text = _page()
    assert read_source(text).text == text
    assert read_source(text).kind == "text"


def test_a_one_line_story_is_no_path():
    assert read_source(STORY).text == STORY
    assert read_source("The minister said that he would read www.example.com and report. " * 80).kind == "text"


@pytest.mark.parametrize("text", ["", " ", "\n\t \r\n", "\u3000\u2003"])
def test_blank_text_is_refused(text):
    assert "empty" in _refused(text)


@pytest.mark.parametrize("text", ["Russia", "Kim got car", "?? !! .. -- ,,", "12 34 56 78 90 12", "the car\n\nthe end"])
def test_less_than_five_words_are_no_story(text):
    assert "no story" in _refused(text)


@pytest.mark.parametrize(
    "text", [STORY + "\0", "\x01\x02\x03\x04" * 50 + STORY, "\ufffd" * 60 + STORY, "PK\x03\x04\x14\0\x06\0"]
)
def test_binary_data_are_refused(text):
    assert "binary" in _refused(text)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("통일부는 러시아가 북한에 승용차를 제공한 것은 유엔 안보리 결의 위반이라고 밝혔다.", "Hangul"),
        ("통일부 대변인", "Hangul"),
        ("Госдепартамент США заявил, что передача автомобиля нарушает резолюции Совета Безопасности ООН.", "Cyrillic"),
        ("外務省は、北朝鮮によるロシアへの武器移転を強く非難するとの談話を発表した。", "Japanese"),
        ("中国外交部发言人表示希望有关各方共同维护半岛和平稳定", "Chinese"),
        ("قال المتحدث إن السيارة هدية من الرئيس الروسي إلى الزعيم الكوري الشمالي", "Arabic"),
        ("La Russie a offert une voiture de luxe à Kim Jong-un, selon les médias de la Corée du Nord.", "English"),
        (
            "Russland hat dem nordkoreanischen Machthaber ein Auto geschenkt, und das verstößt gegen die Sanktionen.",
            "English",
        ),
        ("Rusia regaló un coche de lujo al líder de Corea del Norte, según los medios del régimen.", "English"),
        (
            "Rosja przekazała przywódcy samochód, co jest złamaniem sankcji, które sama przyjęła w Radzie. " * 6,
            "English",
        ),
        ("qwer asdf zxcv tyui ghjk vbnm " * 10, "English"),
    ],
)
def test_another_language_is_refused_by_name(text, named):
    message = _refused(text)
    assert named in message
    assert "Only English" in message


@pytest.mark.parametrize(
    "text",
    [
        "Von der Leyen condemns North Korea arms",
        "RUSSIA HANDS KIM A CAR: SEOUL",
        "Kim Jong-un (김정은) received a car from Putin (Путин).",
        "Macron: l'Ukraine must get more arms, Élysée says",
        "MOSCOW, February 20. /TASS/. Putin gave Kim a car.",
    ],
)
def test_a_short_english_text_is_read(text):
    assert read_source(text).text == text


def test_a_text_over_the_limit_is_refused_at_once():
    start = time.process_time()
    assert "limit" in _refused("a word and " * 2_000_000)
    assert time.process_time() - start < 1
    assert "larger" in _refused(STORY, limit=20) or "limit" in _refused(STORY, limit=20)


def test_something_that_is_no_text_is_refused():
    assert "bytes" in _refused(b"abc")
    assert "None" in _refused(None)


@given(st.text())
def test_any_text_is_read_whole_or_refused(text):
    try:
        found = read_source(text).text
    except ReadingError:
        return
    assert found == text


# --- files ----------------------------------------------------------------------------------------------------------


def test_a_text_file_is_read_by_path_and_by_name(tmp_path, monkeypatch):
    (tmp_path / "a story.txt").write_bytes(STORY.encode().replace(b", and", b",\r\nand"))
    for source in (tmp_path / "a story.txt", str(tmp_path / "a story.txt")):
        assert read_source(source).text == STORY.replace(", and", ",\nand")
    monkeypatch.chdir(tmp_path)
    assert read_source("a story.txt").kind == "text"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("Kim’s “car”".encode(), "Kim’s “car”"),
        ("Kim’s “car”".encode("utf-8-sig"), "Kim’s “car”"),
        ("Kim’s “car”".encode("utf-16"), "Kim’s “car”"),
        ("Kim’s “car”".encode("cp1252"), "Kim’s “car”"),
        ("Kim’s “car” cost €1".encode() + b"\xe2", "Kim’s “car” cost €1\ufffd"),
        (b"", ""),
    ],
)
def test_bytes_are_read_in_their_encoding(body, text):
    assert decode(body) == text


def test_a_declared_encoding_is_read(tmp_path):
    file = tmp_path / "page.html"
    file.write_bytes(
        _page(
            ["Pomněnková said that Škoda was not asked for the car that the North got. " + BODY[0], *BODY[2:]],
            "iso-8859-2",
        ).encode("iso-8859-2", "xmlcharrefreplace")
    )
    assert "Pomněnková said that Škoda" in read_source(file).text


@pytest.mark.parametrize("name", ["gone.txt", "gone.html", "no/where/gone.pdf"])
def test_a_file_that_is_not_there_is_named(name, tmp_path):
    assert "is not there" in _refused(tmp_path / name)
    assert "is not there" in _refused(name)


def test_a_folder_is_refused(tmp_path):
    assert "folder" in _refused(tmp_path)
    assert "folder" in _refused(str(tmp_path))


def test_another_kind_of_file_is_refused(tmp_path):
    (tmp_path / "story.docx").write_bytes(b"PK\x03\x04")
    assert ".txt, .html" in _refused(tmp_path / "story.docx")
    assert "ordinary" in _refused_device()


def _refused_device() -> str:
    link = Path("/dev/null")
    return "ordinary" if not link.exists() else _special(link)


def _special(device: Path) -> str:
    class Named(type(device)):
        suffix = ".txt"

    return _refused(Named(device))


def test_a_file_that_may_not_be_read_is_named(tmp_path, monkeypatch):
    file = tmp_path / "story.txt"
    file.write_text(STORY)

    def refuse(self):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert "permission" in _refused(file)


@pytest.mark.parametrize("name", ["gone.txt", "story.docx", "."])
def test_what_is_wrong_with_a_path_is_told_once(name, tmp_path):
    if name == "story.docx":
        (tmp_path / name).write_bytes(b"PK")
    message = _refused(tmp_path / name)
    assert message.count(str(tmp_path)) == 1
    assert "cannot be opened" not in message


@pytest.mark.parametrize(
    "asked", [{"timeout": -1}, {"timeout": None}, {"timeout": "x"}, {"limit": 0}, {"limit": "5 MB"}]
)
def test_a_deadline_or_limit_that_is_none_is_named(asked):
    assert f"{next(iter(asked))}=" in _refused("http://127.0.0.1:1/x", **asked)


def test_the_limit_that_a_refusal_speaks_of_can_be_passed():
    long = f"SEOUL, March 5, 2024 -- {STORY}"
    with pytest.raises(ReadingError, match="limit="):
        read_article(long, limit=50)
    assert read_article(long, limit=500).text == long


def test_a_file_over_the_limit_is_not_opened(tmp_path, monkeypatch):
    file = tmp_path / "story.html"
    file.write_text("<p>a</p>" * 100)
    monkeypatch.setattr(Path, "read_bytes", lambda self: pytest.fail("was opened"))
    assert "800 bytes" in _refused(file, limit=500)


def test_a_binary_file_is_refused(tmp_path):
    for name in ("story.txt", "story.html"):
        (tmp_path / name).write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)))
        assert "binary" in _refused(tmp_path / name)


# --- pages ----------------------------------------------------------------------------------------------------------


def test_a_page_reads_as_a_person_reads_it(tmp_path):
    file = tmp_path / "page.html"
    file.write_text(_page(), encoding="utf-8")
    raw = read_source(file)
    assert raw.title == "Second car for Kim: Seoul"
    assert raw.site == "The Sample Post"
    assert (raw.published, raw.modified) == ("2024-03-05T00:07:45Z", "2024-03-05T03:50:52Z")
    assert raw.kind == "html"
    paragraphs = raw.text.split("\n\n")
    assert paragraphs[0] == "Second car for Kim: Seoul"
    assert "By Park Ji" in paragraphs[1:3]
    assert "March 5, 2024 - 09:07" in paragraphs[1:3]
    assert [p for p in paragraphs if p in BODY] == BODY
    assert paragraphs.count("Second car for Kim: Seoul") == 1
    assert "Nation" not in paragraphs


def test_days_of_linked_data_go_first(tmp_path):
    file = tmp_path / "page.html"
    data = '{"@graph": [{"@type": "NewsArticle", "datePublished": "2024-03-05T09:07:45+09:00"}]}'
    file.write_text(_page().replace("</head>", f'<script type="application/ld+json">{data}</script></head>'))
    assert read_source(file).published == "2024-03-05T09:07:45+09:00"
    file.write_text(_page().replace("</head>", '<script type="application/ld+json">{"broken</script></head>'))
    assert read_source(file).published == "2024-03-05T00:07:45Z"


def test_broken_markup_gives_what_there_is(tmp_path):
    file = tmp_path / "page.html"
    file.write_text(_page().replace("</p>", "").replace("</article>", "<div><b><td></i>").replace("</html>", "<"))
    assert all(paragraph in read_source(file).text for paragraph in BODY)


@pytest.mark.parametrize(
    "body", ["<", "<html></html>", "<p>", "<!-- only a comment -->", "<div>" * 50_000, "<html><body><img src=a></body>"]
)
def test_a_page_without_a_story_is_refused(body, tmp_path):
    file = tmp_path / "page.html"
    file.write_text(body)
    assert _refused(file)


@pytest.mark.parametrize(
    "wall",
    [
        "Subscribe to continue reading",
        "Already a subscriber? Log in",
        "This article is for subscribers",
        "Please sign in to read the full story",
        "You need to enable JavaScript to run this app.",
        "Please verify you are a human",
        "We value your privacy. We and our 842 partners store information. Accept all",
    ],
)
def test_a_wall_is_no_story(wall, tmp_path):
    file = tmp_path / "page.html"
    file.write_text(_page([LEAD, wall]))
    assert "wall" in _refused(file)


def test_a_short_story_under_a_cookie_banner_is_read(tmp_path):
    file = tmp_path / "banner.html"
    banner = "<div class='consent'><p>We value your privacy. Accept all cookies to continue.</p></div>"
    file.write_text(_page().replace("<nav>", f"{banner}<nav>"))
    assert BODY[-1] in read_source(file).text


def test_a_page_that_only_sends_on_names_where(tmp_path):
    file = tmp_path / "moved.html"
    head = '<meta http-equiv="refresh" content="0; url=https://example.org/story">'
    file.write_text(
        f"<html><head>{head}</head><body><p>You are being sent to the page you asked for.</p></body></html>"
    )
    assert "https://example.org/story" in _refused(file)
    file.write_text(_page().replace("<head>", f"<head>{head}"))  # a page that renews itself
    assert BODY[-1] in read_source(file).text


def test_a_lead_that_stands_bare_before_the_paragraphs_of_a_table_is_kept(tmp_path):
    file = tmp_path / "table.html"
    file.write_text(f"<html><body><table><tr><td>{'<p>'.join(BODY)}</td></tr></table></body></html>")
    assert read_source(file).text == "\n\n".join(BODY)


def test_a_long_story_with_a_word_of_a_wall_is_read(tmp_path):
    file = tmp_path / "page.html"
    file.write_text(_page([f"{number} {p}" for number in range(3) for p in BODY] + ["Already a subscriber? Log in"]))
    assert len(read_source(file).text) > 1000


# --- PDF ------------------------------------------------------------------------------------------------------------


def _pdf(lines: list[str], password: str | None = None) -> bytes:
    """Return a one-page PDF that shows ``lines``."""
    writer = pypdf.PdfWriter()
    page = writer.add_blank_page(595, 842)
    shown = " ".join(f"({line}) Tj T*" for line in lines)
    stream = pypdf.generic.StreamObject()
    stream.set_data(f"BT /F1 11 Tf 14 TL 60 780 Td {shown} ET".encode("latin-1"))
    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    names = {pypdf.generic.NameObject(k): pypdf.generic.NameObject(v) for k, v in font.items()}
    fonts = pypdf.generic.DictionaryObject({pypdf.generic.NameObject("/F1"): pypdf.generic.DictionaryObject(names)})
    page[pypdf.generic.NameObject("/Resources")] = pypdf.generic.DictionaryObject(
        {pypdf.generic.NameObject("/Font"): fonts}
    )
    page[pypdf.generic.NameObject("/Contents")] = writer._add_object(stream)
    if password is not None:
        writer.encrypt(password, "owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


PRINTED = [
    "Statement on the transfer of missiles",
    "The foreign ministers condemn in the strongest possible terms the ex-",
    "port of missiles by the North and their use by Russia against Ukraine.",
    "They call on both to stop it, and to heed the resolutions that they",
    "themselves have agreed to.",
]


def test_a_pdf_reads_as_paragraphs(tmp_path):
    file = tmp_path / "statement.pdf"
    file.write_bytes(_pdf(PRINTED))
    raw = read_source(file)
    assert raw.kind == "pdf"
    assert raw.text.startswith("Statement on the transfer of missiles\n\nThe foreign ministers condemn")
    assert "agreed to." in raw.text
    assert "heed the resolutions that they themselves have" in raw.text


def test_an_encrypted_pdf_is_refused_unless_it_opens_without_a_password(tmp_path):
    (tmp_path / "locked.pdf").write_bytes(_pdf(PRINTED, "secret"))
    assert "encrypted" in _refused(tmp_path / "locked.pdf")
    (tmp_path / "open.pdf").write_bytes(_pdf(PRINTED, ""))
    assert "foreign ministers" in read_source(tmp_path / "open.pdf").text


def test_a_scanned_or_damaged_pdf_is_refused(tmp_path):
    file = tmp_path / "a.pdf"
    file.write_bytes(_pdf([]))
    assert "scanned" in _refused(file)
    for body in (b"", b"%PDF-1.7\n", _pdf(PRINTED)[:200], b"no pdf at all", b"\0" * 300):
        file.write_bytes(body)
        assert "PDF" in _refused(file)


# --- the web --------------------------------------------------------------------------------------------------------


class _Handler(BaseHTTPRequestHandler):
    seen: list = []  # noqa: RUF012  filled by each request, read by the tests

    def log_message(self, *args):
        pass

    def _send(self, body: bytes, kind: str = "text/html; charset=utf-8", status: int = 200, **headers: str):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        self.seen.append((self.path, dict(self.headers)))
        path, page = self.path.strip("/"), _page().encode()
        if path.isdecimal():
            self._send(b"<p>no</p>", status=int(path))
        elif path in ("loop", "pool"):
            self._send(b"", status=302, Location="/pool" if path == "loop" else "/loop", Set_Cookie="a=b")
        elif path.startswith("next"):
            self._send(b"", status=302, Location=f"/next{int(path[4:]) + 1}")
        elif path == "moved":
            self._send(b"", status=301, Location="/story", Set_Cookie="a=b")
        elif path == "elsewhere":
            self._send(b"", status=302, Location="ftp://example.org/a.txt")
        elif path == "silent":
            time.sleep(3)
        elif path == "drip":
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            for byte in page[:40]:
                self.wfile.write(bytes([byte]))
                self.wfile.flush()
                time.sleep(0.1)
        elif path == "big":
            self._send(b"a word " * 20_000)
        elif path == "bomb":
            self._send(gzip.compress(b"a word " * 20_000), Content_Encoding="gzip")
        elif path == "endless":
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            for _ in range(10_000):
                self.wfile.write(b"a word " * 1000)
        elif path == "image":
            self._send(b"\x89PNG\r\n\x1a\n\0\0", "image/png")
        elif path == "plain":
            self._send(STORY.encode(), "text/plain")
        elif path == "untyped":
            self._send(page, "application/octet-stream")
        elif path == "pdf":
            self._send(_pdf(PRINTED), "application/pdf")
        elif path == "latin":
            self._send(
                _page(["Škoda was not asked for it. " + BODY[0], *BODY[1:]], "x").encode("cp1250", "replace"),
                "text/html; charset=windows-1250",
            )
        elif path == "wall":
            self._send(_page([LEAD, "Subscribe to continue reading"]).encode())
        elif path == "empty":
            self._send(b"")
        elif path == "broken":
            self._send(page, Content_Encoding="gzip")
        else:
            self._send(page)


@pytest.fixture(scope="module")
def site():
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.daemon_threads = True
    server.handle_error = lambda *args: None  # a reader that hangs up is what some of these tests are about
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@contextmanager
def _within(seconds: float):
    start = time.perf_counter()
    yield
    assert time.perf_counter() - start < seconds


def test_a_page_is_fetched_plainly(site):
    _Handler.seen.clear()
    raw = read_source(f"{site}/moved")
    assert raw.url == f"{site}/story"
    assert raw.text.startswith("Second car for Kim: Seoul\n\n")
    assert [path for path, _ in _Handler.seen] == ["/moved", "/story"]
    assert all("Cookie" not in headers for _, headers in _Handler.seen)
    assert all(headers["User-Agent"].startswith("transfer-timeline/") for _, headers in _Handler.seen)


def test_text_pdf_and_pages_without_a_type_are_fetched(site):
    assert read_source(f"{site}/plain") == Raw(STORY, None, None, None, None, f"{site}/plain", "text")
    assert read_source(f"{site}/pdf").kind == "pdf"
    assert read_source(f"  {site}/untyped\n").kind == "html"


def test_the_charset_of_the_server_is_used(site):
    assert "Škoda was not asked" in read_source(f"{site}/latin").text


@pytest.mark.parametrize(
    ("path", "named"),
    [
        ("404", "404 Not Found"),
        ("401", "login"),
        ("403", "403 Forbidden"),
        ("410", "archived"),
        ("429", "Wait"),
        ("451", "legal"),
        ("418", "418"),
        ("500", "fault"),
        ("503", "later"),
        ("204", "204"),
        ("loop", "circle"),
        ("next0", "more than 8 times"),
        ("elsewhere", "http"),
        ("image", "image/png"),
        ("wall", "wall"),
        ("empty", "no"),
        ("broken", "could not be read"),
    ],
)
def test_what_a_server_does_wrong_is_named(site, path, named):
    message = _refused(f"{site}/{path}")
    assert named in message
    assert site in message or path == "empty"


@pytest.mark.parametrize("path", ["big", "bomb", "endless"])
def test_a_page_over_the_limit_is_not_read_on(site, path):
    with _within(2):
        assert "larger than 50,000 bytes" in _refused(f"{site}/{path}", limit=50_000)


@pytest.mark.parametrize("path", ["silent", "drip"])
def test_the_deadline_is_for_the_whole_fetch(site, path):
    with _within(1.5):
        assert "within 0.6 seconds" in _refused(f"{site}/{path}", timeout=0.6)


def test_a_refused_connection_is_named():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert "refused" in _refused(f"http://127.0.0.1:{port}/a")


def test_an_unknown_name_is_named(monkeypatch):
    def unknown(*args, **more):
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    assert "no server has this name" in _refused("http://nowhere.invalid/story")


def test_several_addresses_are_refused():
    assert "These are 2 addresses" in _refused("https://a.example/x\nhttps://b.example/y ")


@pytest.mark.parametrize("address", ["www.a.example", "a.example/news/1", "news.a.example/2/shells.html"])
def test_an_address_without_its_beginning_is_refused(address):
    assert "an address starts with http:// or https://" in _refused(address)


@pytest.mark.parametrize("address", ["ftp://example.org/a.txt", "file:///etc/hosts", "gopher://a.b/c", "ssh://a/b"])
def test_other_schemes_are_refused(address):
    assert "http" in _refused(address)


@pytest.mark.parametrize("address", ["http://", "http:///a", "https://[bad/", "http://a:b:c/"])
def test_a_bad_address_is_refused(address):
    assert _refused(address)


def test_one_line_over_the_margin_tears_no_paragraph_of_a_column():
    lines = [
        "Russia has sent the North",
        "a car as a gift, the press",
        "in Seoul said on Tuesday in",
        "a report of the visit of",
    ]
    head = "A head that runs over both of the columns of this page and is far wider"
    assert " ".join(lines) in _joined("\n".join([head, "", *lines, "a delegation from Moscow."]))
