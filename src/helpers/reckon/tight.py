"""Rules that ask for one form of words from the first figure to the last, and are sure where they find it.

Comes in and goes out: nothing but the list of them, which `rules` takes into its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from .each import (
    at_so_much,
    by_the_bill,
    by_the_clock,
    by_the_hours,
    contents,
    done_by_then,
    each_from_afar,
    equal_steps,
    first_and_last,
    from_here,
    in_one_breath,
    in_other_units,
    of_a_year,
    period_unsaid,
    steps_to_target,
    tenfold,
    the_lot,
    to_the_base,
    travelled,
    with_so_many,
)
from .fractions import (
    at_that_rate,
    fraction_beside,
    in_the_pound,
    of_all_those,
    of_so_many,
    of_that_whole,
    of_the_named,
    past_place,
    said_at_once,
)
from .growth import by_object, many_as_then, portions_named, so_many_to_one
from .order import (
    anchored_row,
    between_ends,
    broken_records,
    carried,
    each_arm,
    event_records,
    first_of_them,
    kept_within,
    mean_of_them,
    opposite_ends,
    rank_beside,
    the_one_before,
    under_the_limit,
)
from .quantities import Desk, Draft, Page
from .retold import one_event, prefixes, the_oldest
from .times import (
    any_hours,
    back_again,
    begun_and_over,
    days_beside,
    finishes,
    hours_begun,
    hours_from,
    on_air,
    opening_hours,
    seasons,
    talks_apart,
    years_apart,
)
from .totals import (
    after_losses,
    both_sexes,
    divisions,
    more_than,
    set_against,
    set_out,
    split_in_two,
    those_listed,
    took_in,
)

TIGHT_RULES: tuple[Callable[[Page, Desk], Iterator[Draft]], ...] = (
    days_beside.days_beside,
    days_beside.days_of_month,
    days_beside.that_is_ahead,
    first_and_last.first_and_last,
    begun_and_over.opened_and_closed,
    hours_begun.hours_begun,
    in_one_breath.in_one_breath,
    in_other_units.in_other_units,
    with_so_many.with_so_many,
    so_many_to_one.so_many_to_one,
    broken_records.broken_records,
    both_sexes.both_sexes,
    those_listed.those_listed,
    after_losses.after_losses,
    said_at_once.said_at_once,
    fraction_beside.fraction_beside,
    of_that_whole.of_that_whole,
    divisions.divisions,
    more_than.more_of_one,
    set_against.set_against,
    equal_steps.equal_steps,
    the_lot.the_lot,
    by_the_bill.by_the_bill,
    by_object.by_object,
    back_again.back_again,
    finishes.to_the_hundredth,
    past_place.past_place,
    of_all_those.of_all_those,
    of_all_those.answered_so,
    took_in.took_in,
    done_by_then.done_by_then,
    hours_from.hours_from,
    any_hours.any_hours,
    on_air.on_air,
    opening_hours.said_hours,
    seasons.seasons,
    seasons.counted_from_the_first,
    steps_to_target.steps_to_target,
    travelled.travelled,
    period_unsaid.period_unsaid,
    many_as_then.many_as_then,
    years_apart.years_apart,
    split_in_two.split_in_two,
)
TIGHT_STORY_RULES: tuple[Callable[[Desk], Iterator[Draft]], ...] = (
    portions_named.portions_named,
    past_place.past_event,
    talks_apart.talks_apart,
    anchored_row.anchored_row,
    anchored_row.so_many_since,
    each_arm.each_arm,
    one_event.one_event,
    the_oldest.the_oldest,
    the_oldest.nth_again,
)
# Those that read a bound, an order or a part where no rule before has held the same two figures
TIGHT_GENERAL_RULES: tuple[Callable[[Page, Desk], Iterator[Draft]], ...] = (
    of_so_many.of_so_many,
    between_ends.between_ends,
    rank_beside.rank_beside,
    the_one_before.the_one_before,
    opposite_ends.opposite_ends,
    under_the_limit.under_the_limit,
    kept_within.kept_within,
    carried.carried,
    mean_of_them.mean_of_them,
    first_of_them.first_of_them,
)
# Those of kinds: what holds the same figures already stands
TIGHT_KIND_RULES: tuple[Callable[[Page, Desk], Iterator[Draft]], ...] = (
    to_the_base.to_the_base,
    by_the_clock.by_the_clock,
    by_the_hours.by_the_hours,
    at_so_much.at_so_much,
    at_that_rate.at_that_rate,
    in_the_pound.in_the_pound,
    set_out.set_out,
    divisions.of_figures,
)
TIGHT_KIND_STORY_RULES: tuple[Callable[[Desk], Iterator[Draft]], ...] = (
    prefixes.prefixes,
    contents.contents,
    from_here.from_here,
    tenfold.tenfold,
    event_records.event_records,
    of_a_year.of_a_year,
    of_the_named.of_the_named,
    each_from_afar.each_from_afar,
)
