package dev.earshot.web;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class FormTokensTests {

	private final FormTokens tokens = tokens();

	private static FormTokens tokens() {
		Set<String> used = ConcurrentHashMap.newKeySet();
		return new FormTokens(new FormTokens.UsedTokens() {

			@Override
			public boolean use(String use) {
				return used.add(use);
			}

			@Override
			public void release(String use) {
				used.remove(use);
			}

		});
	}

	private final MockHttpSession session = new MockHttpSession();

	@Test
	void letsAFormDoOnceWhatItDoes() {
		String key = this.tokens.newToken();
		assertThat(run(this.tokens, key, "a")).isPresent();
		assertThat(run(this.tokens, key, "a")).isEmpty();
		assertThat(run(this.tokens, key, "b")).isPresent();
		assertThat(run(this.tokens, this.tokens.newToken(), "a")).isPresent();
	}

	@Test
	void doesNotHinderThoseWhoSendNoKey() {
		assertThat(run(this.tokens, "", "a")).isPresent();
		assertThat(run(this.tokens, "", "a")).isPresent();
		assertThat(this.tokens.runOnce(new MockHttpServletRequest(), "a", () -> "done")).isPresent();
	}

	@Test
	void letsAFormDoAgainWhatFailed() {
		String key = this.tokens.newToken();
		assertThatIllegalStateException()
			.isThrownBy(() -> this.tokens.runOnce(request(key), "a", FormTokensTests::fail));
		assertThat(run(this.tokens, key, "a")).contains("done");
	}

	@Test
	void remembersOverARestart() {
		String key = this.tokens.newToken();
		run(this.tokens, key, "a");
		assertThat(run(tokens(), key, "a")).isEmpty();
		assertThat(run(tokens(), this.tokens.newToken(), "a")).isPresent();
	}

	@Test
	void remembersNoMoreThanASessionHasRoomFor() {
		IntStream.range(0, 200).forEach((number) -> run(this.tokens, number + "x".repeat(10_000), "a"));
		assertThat((String[]) this.session.getAttribute(FormTokens.class.getName())).hasSize(50)
			.allMatch((use) -> use.length() < 50);
		assertThat(run(tokens(), 199 + "x".repeat(10_000), "a")).isEmpty();
	}

	private Optional<String> run(FormTokens tokens, String key, String what) {
		return tokens.runOnce(request(key), what, () -> "done");
	}

	private MockHttpServletRequest request(String key) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setParameter(FormTokens.FIELD, key);
		request.setSession(this.session);
		return request;
	}

	private static String fail() {
		throw new IllegalStateException("Not today");
	}

}
