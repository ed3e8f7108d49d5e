package dev.earshot.share;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OnceTests {

	private final Once once = new Once();

	@Test
	void letsAFormDoOnceWhatItDoes() {
		String key = this.once.key();
		assertThat(this.once.use(key, "a")).isTrue();
		assertThat(this.once.use(key, "a")).isFalse();
		assertThat(this.once.use(key, "b")).isTrue();
		assertThat(this.once.use(this.once.key(), "a")).isTrue();
	}

	@Test
	void doesNotHinderThoseWhoSendNoKey() {
		assertThat(this.once.use("", "a")).isTrue();
		assertThat(this.once.use("", "a")).isTrue();
	}

}
