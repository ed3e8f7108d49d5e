package dev.earshot.share;

import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class OnceTests {

	private final Once once = new Once();

	private final MockHttpSession session = new MockHttpSession();

	@Test
	void letsAFormDoOnceWhatItDoes() {
		String key = this.once.key();
		assertThat(run(this.once, key, "a")).isPresent();
		assertThat(run(this.once, key, "a")).isEmpty();
		assertThat(run(this.once, key, "b")).isPresent();
		assertThat(run(this.once, this.once.key(), "a")).isPresent();
	}

	@Test
	void doesNotHinderThoseWhoSendNoKey() {
		assertThat(run(this.once, "", "a")).isPresent();
		assertThat(run(this.once, "", "a")).isPresent();
		assertThat(this.once.run(new MockHttpServletRequest(), "a", () -> "done")).isPresent();
	}

	@Test
	void letsAFormDoAgainWhatFailed() {
		String key = this.once.key();
		assertThatIllegalStateException().isThrownBy(() -> this.once.run(request(key), "a", OnceTests::fail));
		assertThat(run(this.once, key, "a")).contains("done");
	}

	@Test
	void remembersOverARestart() {
		String key = this.once.key();
		run(this.once, key, "a");
		assertThat(run(new Once(), key, "a")).isEmpty();
		assertThat(run(new Once(), this.once.key(), "a")).isPresent();
	}

	@Test
	void remembersNoMoreThanASessionHasRoomFor() {
		IntStream.range(0, 200).forEach((number) -> run(this.once, number + "x".repeat(10_000), "a"));
		assertThat((String[]) this.session.getAttribute(Once.class.getName())).hasSize(50)
			.allMatch((use) -> use.length() < 50);
		assertThat(run(new Once(), 199 + "x".repeat(10_000), "a")).isEmpty();
	}

	private Optional<String> run(Once once, String key, String what) {
		return once.run(request(key), what, () -> "done");
	}

	private MockHttpServletRequest request(String key) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setParameter(Once.FIELD, key);
		request.setSession(this.session);
		return request;
	}

	private static String fail() {
		throw new IllegalStateException("Not today");
	}

}
