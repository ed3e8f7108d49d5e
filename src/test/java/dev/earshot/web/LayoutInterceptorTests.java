package dev.earshot.web;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class LayoutInterceptorTests {

	private static final NavigationEntry TEA = new NavigationEntry(10, "tea", "/tea", "tea.title", null);

	private static final NavigationEntry STORE = new NavigationEntry(20, "store", "/store", "store.title", "OWNER");

	private static final Notice COLD = new Notice("cup", "tea.cold", "a", "/tea", "tea.cold.next");

	private final MockHttpServletRequest request = new MockHttpServletRequest();

	@Test
	void showsTheOwnerAllEntriesInTheirOrder() {
		this.request.setRemoteUser("a");
		this.request.addUserRole("OWNER");
		intercept();
		assertThat(this.request.getAttribute("navigation")).isEqualTo(List.of(TEA, STORE));
	}

	@Test
	void showsOthersWhatIsForEverybody() {
		this.request.setRemoteUser("a");
		intercept();
		assertThat(this.request.getAttribute("navigation")).isEqualTo(List.of(TEA));
	}

	@Test
	void warnsThePersonWhomItConcerns() {
		this.request.setRemoteUser("a");
		intercept();
		assertThat(this.request.getAttribute("notices")).isEqualTo(List.of(COLD));
	}

	@Test
	void warnsNotOnAPageThatSaysSoItself() {
		this.request.setRemoteUser("a");
		this.request.setServletPath("/tea");
		intercept();
		assertThat(this.request.getAttribute("notices")).isEqualTo(List.of());
	}

	@Test
	void asksNothingAboutStrangers() {
		intercept();
		assertThat(this.request.getAttribute("navigation")).isNull();
		assertThat(this.request.getAttribute("notices")).isNull();
	}

	private void intercept() {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("store", STORE);
		beans.addBean("tea", TEA);
		beans.addBean("cold", source());
		LayoutInterceptor interceptor = new LayoutInterceptor(beans.getBeanProvider(NavigationEntry.class),
				beans.getBeanProvider(NoticeSource.class));
		assertThat(interceptor.preHandle(this.request, new MockHttpServletResponse(), this)).isTrue();
	}

	private static NoticeSource source() {
		return (account, path) -> (account.value().equals("a") && !path.equals("/tea")) ? Optional.of(COLD)
				: Optional.empty();
	}

}
