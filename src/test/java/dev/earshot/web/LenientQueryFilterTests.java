package dev.earshot.web;

import java.util.Map;
import java.util.Objects;

import jakarta.servlet.ServletRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class LenientQueryFilterTests {

	@ParameterizedTest
	@ValueSource(strings = { "size=150%", "size=%zz", "si%ze=150", "size=%C", "%" })
	void leavesOutWhatCannotBeRead(String part) {
		assertThat(LenientQueryFilter.parameters(part)).isEmpty();
		assertThat(LenientQueryFilter.parameters("look=bar&" + part + "&theme=dark")).containsOnlyKeys("look", "theme");
	}

	@Test
	void readsEverythingElseAsItIsMeant() {
		Map<String, String[]> read = LenientQueryFilter
			.parameters("look=lower%2Dthird&css=a+b%3Dc=d&page&&size=80&size=90");
		assertThat(read).containsOnlyKeys("look", "css", "page", "size")
			.containsEntry("look", new String[] { "lower-third" })
			.containsEntry("css", new String[] { "a b=c=d" })
			.containsEntry("page", new String[] { "" })
			.containsEntry("size", new String[] { "80", "90" });
	}

	@Test
	void readsHoweverManyThereAre() {
		assertThat(LenientQueryFilter.parameters("a&".repeat(3000) + "look=bar")).containsKey("look");
	}

	@Test
	void answersAllQuestionsOfARequest() throws Exception {
		ServletRequest read = filtered("/s/token/overlay", "size=150%&look=tower");
		assertThat(read.getParameter("look")).isEqualTo("tower");
		assertThat(read.getParameter("size")).isNull();
		assertThat(read.getParameterValues("size")).isNull();
		assertThat(read.getParameterMap()).containsOnlyKeys("look");
		assertThat(read.getParameterNames().asIterator()).toIterable().containsExactly("look");
	}

	@Test
	void readsNothingWhereNothingIsAsked() throws Exception {
		assertThat(filtered("/share/preview/overlay", null).getParameterMap()).isEmpty();
	}

	@Test
	void leavesThePagesOfTheProgramAlone() throws Exception {
		assertThat(filtered("/share/links", "look=tower").getParameterMap()).isEmpty();
	}

	// What the container itself reads of its query stays empty in this mock.
	private static ServletRequest filtered(String path, @Nullable String query) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		request.setServletPath(path);
		request.setQueryString(query);
		MockFilterChain chain = new MockFilterChain();
		new LenientQueryFilter().doFilter(request, new MockHttpServletResponse(), chain);
		return Objects.requireNonNull(chain.getRequest());
	}

}
