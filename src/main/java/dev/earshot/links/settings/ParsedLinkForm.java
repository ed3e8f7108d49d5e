package dev.earshot.links.settings;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import dev.earshot.links.options.LinkOptions;
import dev.earshot.links.options.OptionReader;
import dev.earshot.links.options.Output;
import org.jspecify.annotations.Nullable;

/**
 * The values of a link form and the names of the fields that are invalid.
 */
record ParsedLinkForm(String name, Set<Output> opens, LinkOptions options, @Nullable Instant expiresAt,
		Set<String> wrong) {

	private static final int MAX_NAME_LENGTH = 60;

	// Ignores options of outputs that are not selected.
	static ParsedLinkForm of(LinkForm form, LinkOptions before, @Nullable Instant currentExpiry, Instant now) {
		Set<Output> opens = form.opens();
		OptionReader reader = OptionReader.of((name) -> isOf(opens, name) ? form.texts().get(name) : null);
		LinkOptions options = before.with(reader);
		Set<String> wrong = new TreeSet<>(reader.invalidNames());
		addUnless(LinkForm.NAME, isName(form.name()), wrong);
		addUnless(LinkForm.OPENS, !opens.isEmpty(), wrong);
		Optional<Instant> until = Expiry.endOf(form.text(LinkForm.UNTIL), form.text(LinkForm.ZONE), now);
		Optional<Expiry> expiry = Expiry.of(form.text(LinkForm.EXPIRY));
		addUnless(LinkForm.EXPIRY, expiry.isPresent() && (expiry.get() != Expiry.DATE || until.isPresent()), wrong);
		return new ParsedLinkForm(form.name(), opens, options,
				expiresAt(expiry.orElse(Expiry.KEEP), currentExpiry, until.orElse(null), now), wrong);
	}

	private static boolean isOf(Set<Output> opens, String name) {
		return opens.stream().anyMatch((output) -> name.startsWith(output.code() + "."));
	}

	private static boolean isName(String name) {
		return !name.isEmpty() && name.codePointCount(0, name.length()) <= MAX_NAME_LENGTH;
	}

	private static void addUnless(String field, boolean isValid, Set<String> wrong) {
		if (!isValid) {
			wrong.add(field);
		}
	}

	private static @Nullable Instant expiresAt(Expiry expiry, @Nullable Instant currentExpiry, @Nullable Instant until,
			Instant now) {
		return switch (expiry) {
			case KEEP -> currentExpiry;
			case NEVER -> null;
			case DAY -> now.plus(Duration.ofDays(1));
			case WEEK -> now.plus(Duration.ofDays(7));
			case MONTH -> now.plus(Duration.ofDays(30));
			case DATE -> until;
		};
	}

	boolean isValid() {
		return this.wrong.isEmpty();
	}

	// A preview does not complain about fields that are not filled in yet.
	Set<String> wrongOptions() {
		Set<String> options = new TreeSet<>(this.wrong);
		options.removeAll(Set.of(LinkForm.NAME, LinkForm.OPENS, LinkForm.EXPIRY));
		return options;
	}

}
