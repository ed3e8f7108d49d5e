package dev.earshot.recap;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import dev.earshot.recap.RecapCard.RecapLink;
import dev.earshot.statistics.SubjectName;
import dev.earshot.statistics.page.PlaysLink;

import org.springframework.context.MessageSource;

/**
 * Says things in a language.
 */
final class RecapTexts {

	private final MessageSource messages;

	private final Locale locale;

	RecapTexts(MessageSource messages, Locale locale) {
		this.messages = messages;
		this.locale = locale;
	}

	Locale locale() {
		return this.locale;
	}

	String say(RecapText text) {
		return this.messages.getMessage(text.code(), text.arguments(), this.locale);
	}

	String number(long number) {
		return NumberFormat.getIntegerInstance(this.locale).format(number);
	}

	String percent(long percent) {
		return NumberFormat.getPercentInstance(this.locale).format(percent / 100.0);
	}

	String date(LocalDate date) {
		return format(date, "d MMMM uuuu");
	}

	String format(LocalDate date, String pattern) {
		return DateTimeFormatter.ofPattern(pattern, this.locale).format(date);
	}

	String moment(ZonedDateTime moment) {
		return DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", this.locale).format(moment);
	}

	/** Says a time in days and hours, or in hours and minutes. */
	String time(Duration time) {
		return say((time.toDays() > 0) ? new RecapText("recap.days", time.toDays(), time.toHoursPart())
				: new RecapText("recap.hours", time.toHours(), time.toMinutesPart()));
	}

	/** Returns the name of a year or month. */
	String name(RecapPeriod period) {
		return (period.month() != null) ? format(period.days().first(), "LLLL uuuu") : String.valueOf(period.year());
	}

	/** Returns a link to plays. */
	RecapLink plays(String path) {
		return new RecapLink(say(new RecapText("recap.plays.of")), path);
	}

	/** Returns a link to the time of a year or month. */
	RecapLink time(RecapPeriod period) {
		return new RecapLink(say(new RecapText("recap.plays.in", name(period))), PlaysLink.in(period.days()).heard());
	}

	static String by(SubjectName name) {
		return String.join(", ", name.by());
	}

}
