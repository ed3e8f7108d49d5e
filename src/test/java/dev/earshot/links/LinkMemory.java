package dev.earshot.links;

import java.util.Objects;

import com.github.benmanes.caffeine.cache.Cache;
import dev.earshot.RunningEarshot;

import org.springframework.test.util.ReflectionTestUtils;

/**
 * Access to what a program remembers of addresses that do not exist.
 */
public final class LinkMemory {

	private LinkMemory() {
	}

	/**
	 * Lets everybody guess as if they had not begun.
	 * @param earshot the program
	 */
	public static void forget(RunningEarshot earshot) {
		Object limit = ReflectionTestUtils.getField(earshot.bean(GuessLimit.class), "limit");
		Object windows = ReflectionTestUtils.getField(Objects.requireNonNull(limit), "windows");
		((Cache<?, ?>) Objects.requireNonNull(windows)).invalidateAll();
	}

}
