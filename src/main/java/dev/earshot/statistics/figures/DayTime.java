package dev.earshot.statistics.figures;

import java.time.Duration;
import java.time.LocalDate;

/**
 * How long somebody listened on a day.
 */
public record DayTime(LocalDate date, Duration listened) {
}
