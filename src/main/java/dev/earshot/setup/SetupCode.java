package dev.earshot.setup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The one-time code that lets somebody who can read this server's log, and nobody else,
 * set it up from another machine. Used once or guessed at too often, it is replaced.
 */
@Component
class SetupCode {

	private static final Logger logger = LoggerFactory.getLogger(SetupCode.class);

	private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

	private static final int LENGTH = 12;

	private static final int TRIES = 10;

	private final Setup setup;

	private final PublicUrl publicUrl;

	private final SecureRandom random = new SecureRandom();

	private String code = create();

	private int wrong;

	SetupCode(Setup setup, PublicUrl publicUrl) {
		this.setup = setup;
		this.publicUrl = publicUrl;
	}

	@EventListener(ApplicationReadyEvent.class)
	void announce() {
		if (!this.setup.isComplete()) {
			logger.info("Setup code: {} (asked for when {}/setup is opened from another machine)", this.code,
					this.publicUrl.base());
		}
	}

	synchronized Verdict redeem(String entered) {
		if (MessageDigest.isEqual(bytes(normalized(entered)), bytes(normalized(this.code)))) {
			replace();
			return Verdict.RIGHT;
		}
		this.wrong++;
		if (this.wrong < TRIES) {
			return Verdict.WRONG;
		}
		replace();
		return Verdict.TOO_MANY;
	}

	private void replace() {
		this.wrong = 0;
		this.code = create();
		announce();
	}

	private String create() {
		String symbols = this.random.ints(LENGTH, 0, ALPHABET.length())
			.mapToObj((index) -> String.valueOf(ALPHABET.charAt(index)))
			.collect(Collectors.joining());
		return symbols.replaceAll("(.{4})(?=.)", "$1-");
	}

	private static String normalized(String code) {
		return code.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * What came of entering a code.
	 */
	enum Verdict {

		/**
		 * It was the code, which is used up now.
		 */
		RIGHT,

		/**
		 * It was not.
		 */
		WRONG,

		/**
		 * It was not, and so often that there is another code in the log now.
		 */
		TOO_MANY

	}

}
