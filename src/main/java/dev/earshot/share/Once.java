package dev.earshot.share;

import java.time.Duration;
import java.util.UUID;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.stereotype.Component;

/**
 * Sees to it that a form does once what it does. Its answer is a page that a browser may
 * send for again, and to make an address or a secret anew would spoil the one that was
 * just copied.
 */
@Component
public class Once {

	private final Cache<String, Boolean> used = Caffeine.newBuilder()
		.maximumSize(1000)
		.expireAfterWrite(Duration.ofHours(12))
		.build();

	/**
	 * Makes a key for a form.
	 * @return one that was never used
	 */
	public String key() {
		return UUID.randomUUID().toString();
	}

	/**
	 * Uses a key up.
	 * @param key what a form sent; nothing from who sends no form
	 * @param what it was sent for
	 * @return {@code false} if it was used for that before
	 */
	public boolean use(String key, String what) {
		return key.isEmpty() || this.used.asMap().putIfAbsent(what + " " + key, true) == null;
	}

}
