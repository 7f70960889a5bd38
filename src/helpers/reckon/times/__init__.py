"""Dates, clocks, durations and ages.

- what is known of time: dates (as printed), publication (the day of it), instants, ends and ends_just_told, timeline, times_of_day (clocks as printed)
- days: calendar, weekdays (without a date), days_beside (beside 'tomorrow', 'four days ago'; the days of a month), runs, seasons (yearly and monthly, from the first to the last), lives and people (births and ages), read by age_words, lifetimes (of things), since_begun
- from then till now: durations, elapsed, elapsed_across, time_apart, extensions, finishes, two_units, begun_and_over, so_old, anniversaries, last_time (when it last was); spoken_years (years as they are said); years_apart (two ages)
- the clock: clocks, clock_slots, loose_clocks ('half past six'), opening_hours, openings, spoken_hours ('from four till seven'),
  sittings (what opened and was over, paragraphs apart), back_again (what stopped and ran again), hours_from (the siren, paragraphs before), any_hours (however the two times are said), nothing_else (no other zone, break or crew between two clocks), talks_apart (begun and over in one article, how long in another), on_air (up to the hour of a broadcast, or from it), hours_begun (from the hour of a beginning to the time beside the stretch)
"""
