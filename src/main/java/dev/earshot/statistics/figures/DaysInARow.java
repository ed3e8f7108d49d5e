package dev.earshot.statistics.figures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days one after the other, each with a play.
 */
public record DaysInARow(LocalDate first, LocalDate last) {

	public long days() {
		return ChronoUnit.DAYS.between(this.first, this.last) + 1;
	}

}
