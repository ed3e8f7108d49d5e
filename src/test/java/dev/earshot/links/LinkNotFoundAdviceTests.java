package dev.earshot.links;

import java.util.List;
import java.util.Locale;

import dev.earshot.presence.TestPlayback;
import dev.earshot.standin.MutableClock;
import dev.earshot.web.StandalonePages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.support.StaticMessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;

class LinkNotFoundAdviceTests {

	private final StandalonePages pages = mock(StandalonePages.class);

	private final LinkNotFoundAdvice advice = new LinkNotFoundAdvice(
			new GuessLimit(new MutableClock(TestPlayback.NOON)), new OutputPolicy("https://i.scdn.co"),
			new StaticMessageSource(), this.pages);

	@ParameterizedTest
	@ValueSource(strings = { "overlay", "card.svg", "screen" })
	void rendersAPageOnceForAllRequests(String output) {
		given(this.pages.render(anyString(), any(), anyString(), any())).willReturn("Nothing");
		for (int time = 0; time <= GuessLimit.PER_MINUTE; time++) {
			assertThat(ask(output, Locale.ENGLISH).getBody()).isEqualTo("Nothing");
		}
		assertThat(ask(output, Locale.ENGLISH).getStatusCode().value()).isEqualTo(429);
		then(this.pages).should().render(anyString(), any(), anyString(), any());
	}

	@Test
	void rendersAPageForEachLanguage() {
		given(this.pages.render(anyString(), any(), anyString(), any())).willReturn("Nothing", "Nichts");
		List<Object> bodies = List.of(ask("screen", Locale.ENGLISH), ask("screen", Locale.GERMAN));
		assertThat(bodies).doesNotHaveDuplicates();
		then(this.pages).should(times(2)).render(anyString(), any(), anyString(), any());
	}

	private ResponseEntity<?> ask(String output, Locale locale) {
		return this.advice.answer(new LinkNotFound(), new MockHttpServletRequest("GET", "/s/made-up/" + output),
				new MockHttpServletResponse(), locale);
	}

}
