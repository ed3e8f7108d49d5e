package dev.earshot.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import dev.earshot.MessageFiles;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class KnownLanguagesTests {

	@ParameterizedTest
	@ValueSource(strings = { "", "en", "en-GB, en;q=0.9", "EN-us", "tlh-AQ-x-1234", "de-DE, en;q=0.5, *;q=0.1", ";;,-,",
			"*" })
	void areTheOnlyOnesThatARequestAsksFor(String wanted) throws ServletException, IOException {
		ServletRequest request = asking(wanted);
		assertThat(request.getLocale()).isEqualTo(Locale.ENGLISH);
		assertThat(Collections.list(request.getLocales())).containsExactly(Locale.ENGLISH);
	}

	@Test
	void areThoseOfTheMessages() {
		List<String> languages = new ArrayList<>(List.of("en"));
		languages.addAll(MessageFiles.ofEarshot().languages());
		assertThat(languages)
			.containsExactlyInAnyOrderElementsOf(KnownLanguages.ALL.stream().map(Locale::toLanguageTag).toList());
	}

	private static ServletRequest asking(String wanted) throws ServletException, IOException {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.addHeader(HttpHeaders.ACCEPT_LANGUAGE, wanted);
		request.addPreferredLocale(Locale.of("tlh", "AQ"));
		MockFilterChain chain = new MockFilterChain();
		new KnownLanguagesFilter().doFilter(request, new MockHttpServletResponse(), chain);
		return Objects.requireNonNull(chain.getRequest());
	}

}
