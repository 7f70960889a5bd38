"""The desk's sheet: `decisions.csv`, the record of what was decided, and `decisions.xlsx`, where the open findings can be filled in.

Comes in: files that a person has edited in a spreadsheet. Goes out: Decisions, checked row by row; and the same two files
written whole or not at all. A cell that a spreadsheet would run as a formula is written as text.
"""

from __future__ import annotations

import csv
import datetime
import io
import os
import re
import tempfile
import typing
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from ..errors import StoryError, unknown
from ..tables import RULES, VERDICTS
from .words import visible

if typing.TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

KEY = ("rule", "words", "sha256")
ROOM = ("decision", "corrected_value", "reason", "initials", "date")  # what the desk fills in
COLUMNS = ("capture", "quotation", "finding", "verdict", "question", *ROOM, *KEY)
DECISIONS = ("confirmed", "dismissed", "corrected")
CSV, XLSX = "decisions.csv", "decisions.xlsx"
OPEN, DECIDED = "open", "decided"  # the two leaves of the workbook; only the first is read back
WIDTHS = {"quotation": 60, "finding": 50, "question": 50, "reason": 30, "words": 30}
LONGEST_CELL = 32_767  # characters that Excel holds in a cell, in units of UTF-16 ('Excel specifications and limits')
UNPACKED = 100_000_000  # bytes of a workbook; a small file can be packed so that it fills the memory
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a cell that begins so is run by spreadsheets (OWASP, CSV injection)


@dataclass(frozen=True)
class Decision:
    """One row of the sheet; without a `decision` it is an open finding. `where` names file and row."""

    sha256: str
    words: str
    rule: str
    decision: str = ""
    corrected_value: str = ""
    reason: str = ""
    initials: str = ""
    date: str = ""
    verdict: str = ""  # as it read when the sheet was written
    finding: str = ""
    capture: str = ""
    quotation: str = ""
    question: str = ""
    where: str = field(default="", compare=False)

    @property
    def state(self) -> str:
        """What was decided, by whom and when: 'confirmed by ab, 2024-03-03'."""
        when = f", {self.date}" if self.date else ""
        return f"{self.decision} by {self.initials or 'the desk'}{when}"

    @property
    def room(self) -> tuple[str, ...]:
        """What the desk has filled in, as cells show it."""
        return tuple(shown(getattr(self, name)) for name in ROOM)

    @property
    def key(self) -> tuple[str, ...]:
        """What names the finding as the sheet told it; the words of the relation tell two apart that rest on the same words."""
        return self.sha256, " ".join(shown(self.words).split()), self.rule, shown(self.finding), self.verdict


def shown(words: str) -> str:
    r"""Words as a cell of the workbook shows them: nothing invisible in them, cut where Excel's cells end.

    >>> shown(" a" * 40_000) == shown(shown("a " * 40_000)), len(shown("a" * 40_000)), len(shown("\U0001f6f6" * 40_000))
    (True, 32767, 16383)
    """
    cell = visible(words).strip()
    if 2 * len(cell) <= LONGEST_CELL:
        return cell
    return cell.encode("utf-16-le")[: 2 * LONGEST_CELL].decode("utf-16-le", "ignore").rstrip()


def read_decisions(folder: Path) -> list[Decision]:
    """The rows of a story folder's sheet that have a decision; none when there is no sheet.

    Raises StoryError as `read_sheet` does.

    >>> read_decisions(Path("/nowhere"))
    []
    """
    return [row for row in read_sheet(folder) if row.decision]


def read_sheet(folder: Path) -> list[Decision]:
    """The rows of `decisions.csv` and `decisions.xlsx` in which the desk has filled in anything, in that order.

    Raises StoryError for a file that cannot be read, an unknown or missing column, a row that cannot be used, and a
    finding that the two files decide differently.
    """
    rows = [row for row in _csv(Path(folder) / CSV) if any(row.room)]
    known = {row.key: index for index, row in enumerate(rows)}
    for row in (row for row in _xlsx(Path(folder) / XLSX) if any(row.room)):
        before = rows[known[row.key]] if row.key in known else None
        if before is None:
            rows.append(row)
        elif row.decision and not before.decision:
            rows[known[row.key]] = row
        elif row.room != before.room and bool(row.decision) == bool(before.decision):
            raise StoryError(
                f"{row.where}: the same finding is filled in otherwise in {before.where}; make the two alike, or empty one of them"
            )
    return rows


def _csv(path: Path) -> Iterator[Decision]:
    if not path.is_file():
        return
    try:
        text = path.read_text(encoding="utf-8-sig")
        cells = list(csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True))
    except (UnicodeDecodeError, csv.Error) as error:
        raise StoryError(f"{path}: this is not a CSV file in UTF-8 ({error}); save it again as CSV UTF-8") from None
    if not text.strip():
        return
    yield from _rows(path, [[_bare(cell) for cell in row] for row in cells])


def _delimiter(text: str) -> str:
    """What parts the columns: a comma, or what spreadsheets write where the comma is a decimal sign."""
    head = text.partition("\n")[0]
    return max(",;\t", key=head.count)


def _xlsx(path: Path) -> Iterator[Decision]:
    if not path.is_file():
        return
    import openpyxl  # 0.2 s

    try:
        with path.open("rb") as file:
            _check_size(file, path)
            book = openpyxl.load_workbook(file, read_only=True, data_only=True)
            leaf = book[OPEN] if OPEN in book.sheetnames else book.worksheets[0]
            cells = [[_cell(value) for value in row] for row in leaf.iter_rows(values_only=True)]
    except StoryError:
        raise
    except OSError as error:
        raise StoryError(f"{path}: it cannot be opened ({error.strerror}); close it elsewhere and try again") from None
    except Exception as error:  # openpyxl lets through whatever its parsers raise
        raise StoryError(
            f"{path}: this is not a workbook ({type(error).__name__}); take it away, `adds-up review` writes a new one"
        ) from None
    yield from _rows(path, cells)


def _check_size(file: typing.BinaryIO, path: Path) -> None:
    """Raise StoryError when a workbook unpacks to far more than a desk fills in."""
    with zipfile.ZipFile(file) as packed:
        size = sum(entry.file_size for entry in packed.infolist())
    if size > UNPACKED:
        raise StoryError(
            f"{path}: it unpacks to more than {UNPACKED // 10**6} MB; take it away, `adds-up review` writes a new one"
        )


def _cell(value: object) -> str:
    """A cell of a workbook as text: a day in ISO 8601, a whole number without a point."""
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)


def _rows(path: Path, cells: Sequence[Sequence[str]]) -> Iterator[Decision]:
    """The rows under the head, numbered as a spreadsheet numbers them; blank ones are left out."""
    names = [name.strip() for name in cells[0]] if cells else []
    while names and not names[-1]:
        names.pop()
    for name in names:
        if name not in COLUMNS:
            raise StoryError(f"{path}: {unknown('column', visible(name), COLUMNS)}")
        if names.count(name) > 1:
            raise StoryError(f"{path}: the column '{name}' stands there twice; take one of them away")
    for name in (*KEY, "decision"):
        if name not in names:
            raise StoryError(f"{path}: the column '{name}' is missing; add it to the first row")
    for number, row in enumerate(cells[1:], 2):
        where = f"{path}, row {number}"
        if len(row) > len(cells[0]):
            raise StoryError(f"{where}: more cells than columns; put quotation marks round words that hold a comma")
        if any(cell.strip() for cell in row):
            yield _row(where, names, row)


def _row(where: str, names: Sequence[str], cells: Sequence[str]) -> Decision:
    told = {name: cell.strip() for name, cell in zip(names, cells, strict=False)}
    row = Decision(**{"decision": "", **dict.fromkeys(KEY, ""), **told}, where=where)
    row = replace(row, decision=row.decision.lower(), sha256=row.sha256.lower())
    if row.decision and row.decision not in DECISIONS:
        raise StoryError(f"{where}: decision '{row.decision}' is unknown; use {', '.join(DECISIONS)}")
    if row.rule not in RULES:
        raise StoryError(f"{where}: {unknown('rule', row.rule, RULES)}")
    if row.verdict and row.verdict not in VERDICTS:
        raise StoryError(f"{where}: {unknown('verdict', row.verdict, VERDICTS)}")
    if row.decision and not (row.words and row.sha256):
        raise StoryError(f"{where}: a decision without {'words' if row.sha256 else 'sha256'}; fill in that cell too")
    if row.decision == "corrected" and not row.corrected_value:
        raise StoryError(f"{where}: 'corrected' without a corrected_value; write what should stand there")
    if row.date and not _is_day(row.date):
        raise StoryError(f"{where}: date '{row.date}' is not a day; write it as 2025-03-31")
    return row


def _is_day(words: str) -> bool:
    try:
        return bool(_DAY.fullmatch(words)) and bool(datetime.date.fromisoformat(words))
    except ValueError:
        return False


def _runs(cell: str) -> bool:
    """Whether a cell begins like a formula, also after apostrophes: one more or less must not be lost on the way."""
    return cell.lstrip("'").startswith(_FORMULA)


def _bare(cell: str) -> str:
    """A cell without the apostrophe that `_guarded` set before it."""
    return cell[1:] if cell.startswith("'") and _runs(cell) else cell


def _guarded(cell: str) -> str:
    """A cell that no spreadsheet runs as a formula, with nothing invisible in it.

    >>> _guarded("=1+1"), _bare(_guarded("-5%")), _bare(_guarded("'-5%")), _guarded("'5%")
    ("'=1+1", '-5%', "'-5%", "'5%")
    """
    return f"'{told}" if _runs(told := visible(cell)) else told


def write_sheet(folder: Path, rows: Sequence[Decision]) -> None:
    """Write all rows to `decisions.csv`, and the open ones to `decisions.xlsx` with the decided on a leaf of their own.

    Each file is replaced whole, and only when something in it changes. Raises OSError when the folder cannot be written.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerows([COLUMNS, *([_guarded(getattr(row, name)) for name in COLUMNS] for row in rows)])
    _replace(Path(folder) / CSV, ("\ufeff" + text.getvalue()).encode("utf-8"))
    leaves = {OPEN: [row for row in rows if not row.decision], DECIDED: [row for row in rows if row.decision]}
    path = Path(folder) / XLSX
    if _leaves(path) != {name: [_shown(row) for row in leaf] for name, leaf in leaves.items()}:
        _replace(path, _workbook(leaves))


def _shown(row: Decision) -> tuple[str, ...]:
    return tuple(shown(getattr(row, name)) for name in COLUMNS)


def _replace(path: Path, data: bytes) -> None:
    path = path.resolve()  # a link stays one
    if path.is_file() and path.read_bytes() == data:
        return
    handle, scratch = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.chmod(scratch, path.stat().st_mode & 0o777 if path.exists() else 0o644)
        os.replace(scratch, path)
    except BaseException:
        os.unlink(scratch)
        raise


def _leaves(path: Path) -> dict[str, list[tuple[str, ...]]] | None:
    """What stands in the workbook, to see whether it has to be written; None when there is none."""
    if not path.is_file():
        return None
    import openpyxl

    with path.open("rb") as file:
        book = openpyxl.load_workbook(file, read_only=True, data_only=True)
        return {
            leaf.title: [tuple(map(_cell, row)) for row in leaf.iter_rows(min_row=2, values_only=True)]
            for leaf in book.worksheets
        }


def _workbook(leaves: dict[str, list[Decision]]) -> bytes:
    """The workbook: a leaf of open findings to fill in, and a leaf of those decided, to read."""
    import openpyxl

    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in leaves.items():
        _leaf(book.create_sheet(name), rows, fill=name == OPEN)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def _leaf(leaf: Worksheet, rows: Iterable[Decision], *, fill: bool) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    cells = [COLUMNS, *map(_shown, rows)]
    for number, row in enumerate(cells, 1):
        for column, (name, words) in enumerate(zip(COLUMNS, row, strict=True), 1):
            cell = leaf.cell(number, column)
            cell.value = words or None
            if words:
                cell.data_type = "s"  # text, also where it begins like a formula
            cell.number_format = "yyyy-mm-dd" if name == "date" else "@"
            cell.alignment = Alignment(wrap_text=name in WIDTHS, vertical="top")
            cell.font = Font(bold=number == 1, color="FF57646F" if name in KEY else None)
            if fill and name in ROOM:
                cell.fill = PatternFill("solid", fgColor="FFFBF3DC")
    for column, name in enumerate(COLUMNS, 1):
        leaf.column_dimensions[get_column_letter(column)].width = WIDTHS.get(name, 16)
    leaf.freeze_panes = "A2"
    leaf.auto_filter.ref = f"A1:{get_column_letter(len(COLUMNS))}{len(cells)}"
    if fill and len(cells) > 1:
        _choices(leaf, len(cells))


def _choices(leaf: Worksheet, last: int) -> None:
    """A list to choose the decision from."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    column = get_column_letter(COLUMNS.index("decision") + 1)
    choice = DataValidation(type="list", formula1=f'"{",".join(DECISIONS)}"', allow_blank=True, showErrorMessage=True)
    choice.error = f"Choose one of: {', '.join(DECISIONS)}"
    leaf.add_data_validation(choice)
    choice.add(f"{column}2:{column}{last}")
