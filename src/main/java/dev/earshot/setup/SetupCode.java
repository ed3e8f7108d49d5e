package dev.earshot.setup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.earshot.oauth.Registration;
import dev.earshot.web.PublicUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The one-time code that opens the setup from another machine, also when a wrong setup
 * keeps the owner from logging in. Only readers of the server's log know it. It is the
 * same on all nodes, and stays until it is used.
 */
@Component
class SetupCode {

	private static final Logger logger = LoggerFactory.getLogger(SetupCode.class);

	private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

	private static final int LENGTH = 12;

	private final Setup setup;

	private final PublicUrl publicUrl;

	private final SecureRandom random = new SecureRandom();

	private final SetupCodeRepository stored;

	SetupCode(Setup setup, PublicUrl publicUrl, SetupCodeRepository stored) {
		this.setup = setup;
		this.publicUrl = publicUrl;
		this.stored = stored;
	}

	@EventListener(ApplicationReadyEvent.class)
	void announce() {
		if (this.setup.registration().filter(Registration::isGiven).isEmpty()) {
			logger.info("Setup code: {} (asked for when {}/setup is opened from another machine)",
					this.stored.find(this::create), this.publicUrl.base());
		}
	}

	boolean redeem(String entered) {
		byte[] normalized = bytes(normalized(entered));
		boolean isRedeemed = this.stored.redeem((code) -> MessageDigest.isEqual(normalized, bytes(normalized(code))));
		if (isRedeemed) {
			announce();
		}
		return isRedeemed;
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

}
