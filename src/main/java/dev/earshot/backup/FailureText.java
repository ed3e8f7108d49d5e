package dev.earshot.backup;

import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Stream;

import dev.earshot.storage.StorageUnusable;
import org.slf4j.Logger;

/**
 * Tells the person at the terminal why a command failed and what to do, without a stack
 * trace unless nobody expected it.
 */
final class FailureText {

	private FailureText() {
	}

	static void log(Logger logger, Throwable failure) {
		Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
			.map(FailureText::text)
			.filter((text) -> !text.isEmpty())
			.findFirst()
			.ifPresentOrElse(logger::error, () -> logger.error("The command failed.", failure));
	}

	// Empty for what nobody expected.
	private static String text(Throwable failure) {
		return switch (failure) {
			case BackupRefused refused -> text(refused.refusal());
			case StorageUnusable unusable -> unusable.getMessage() + " " + unusable.remedy();
			default -> "";
		};
	}

	static String text(BackupRefusal refusal) {
		ResourceBundle messages = ResourceBundle.getBundle("messages/backup", Locale.ROOT);
		String code = "refusal." + refusal.code();
		return messages.getString(code) + " " + messages.getString(code + ".next");
	}

}
