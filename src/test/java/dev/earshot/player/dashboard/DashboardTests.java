package dev.earshot.player.dashboard;

import java.time.Duration;
import java.util.List;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.earshot.ManualTime;
import dev.earshot.account.AccountData;
import dev.earshot.account.SpotifyConnections;
import dev.earshot.core.AccountId;
import dev.earshot.live.LiveStreams;
import dev.earshot.live.SynchronousStreams;
import dev.earshot.playback.Playback;
import dev.earshot.playback.PlaybackFixtures;
import dev.earshot.playback.polling.TestPollers;
import dev.earshot.playback.reading.PlayerReader;
import dev.earshot.playback.reading.RecentPlay;
import dev.earshot.spotify.SpotifyRefusal.TooManyCalls;
import dev.earshot.spotify.SpotifyRefusal.Unavailable;
import dev.earshot.spotify.SpotifyRefused;
import dev.earshot.spotify.budget.CallBudget;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.method.annotation.AuthenticationPrincipalArgumentResolver;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

/**
 * Tests the dashboard and its stream from the browser's side, with a template of its own.
 */
@SpringBootTest(classes = DashboardTests.Application.class,
		properties = "spring.thymeleaf.prefix=classpath:/dev/earshot/player/templates/")
@AutoConfigureMockMvc(addFilters = false)
class DashboardTests {

	private static final AccountId ACCOUNT = PlaybackFixtures.ACCOUNT;

	@MockitoBean
	private PlayerReader reader;

	@MockitoBean
	private SpotifyConnections connections;

	@Autowired
	private ManualTime time;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private List<AccountData> data;

	@BeforeEach
	void signIn() {
		given(this.connections.exists(ACCOUNT)).willReturn(true);
		SecurityContextHolder.getContext()
			.setAuthentication(new TestingAuthenticationToken(new Principal(ACCOUNT), "none"));
	}

	@AfterEach
	void disconnect() {
		disconnectEverything();
		SecurityContextHolder.clearContext();
	}

	@Test
	void rendersTheKnownStateAtFirst() {
		plays("Harbor Lights");
		given(this.reader.plays(ACCOUNT))
			.willReturn(List.of(new RecentPlay("Ferry", List.of(), null, null, null, false, PlaybackFixtures.NOON)));
		this.mvc.get().uri("/live").asyncExchange();
		this.time.pass(0);
		assertThat(this.mvc.get().uri("/")).hasStatusOk().bodyText().contains("Harbor Lights", "0:10 of 3:20", "Ferry");
	}

	@Test
	void rendersWithoutSpotify() {
		given(this.reader.plays(ACCOUNT)).willThrow(new SpotifyRefused(new Unavailable(503)));
		assertThat(this.mvc.get().uri("/")).hasStatusOk().bodyText().contains("waiting", "unavailable");
	}

	@Test
	void asksNothingAboutSomebodyWhoHasNotConnectedSpotify() {
		given(this.connections.exists(ACCOUNT)).willReturn(false);
		assertThat(this.mvc.get().uri("/")).hasStatusOk().bodyText().contains("unconnected");
		then(this.reader).shouldHaveNoInteractions();
	}

	@Test
	void streamsThePlaybackAndEveryChange() {
		plays("Harbor Lights");
		MvcTestResult stream = this.mvc.get().uri("/live").asyncExchange();
		this.time.pass(0);
		await().untilAsserted(() -> assertThat(stream).bodyText().contains("event:playback", "Harbor Lights"));
		plays("Ferry at Six");
		this.time.pass(10);
		await().untilAsserted(() -> assertThat(stream).bodyText().contains("Ferry at Six"));
		assertThat(stream).bodyText().doesNotContain("<html", "class=\"refusal\"");
	}

	@Test
	void opensNoStreamForHead() {
		MvcTestResult head = this.mvc.head().uri("/live").asyncExchange();
		assertThat(head).hasStatusOk().hasContentType(MediaType.TEXT_EVENT_STREAM);
		assertThat(head).request().hasAsyncStarted(false);
	}

	@Test
	void publishesOnceThatTheItemMustHaveEnded() {
		plays("Harbor Lights");
		MvcTestResult stream = this.mvc.get().uri("/live").asyncExchange();
		this.time.pass(0);
		given(this.reader.now(eq(ACCOUNT), any()))
			.willThrow(new SpotifyRefused(new TooManyCalls(this.time.instant().plusSeconds(3600))));
		this.time.pass(8);
		await().untilAsserted(() -> assertThat(stream).bodyText().containsPattern("0:1[78] of 3:20"));
		this.time.pass(172);
		assertThat(stream).bodyText().doesNotContain("3:20 of");
		this.time.pass(3000);
		await().untilAsserted(() -> assertThat(stream).bodyText().containsOnlyOnce("3:20 of 3:20"));
	}

	@Test
	void pollsOnceForSeveralTabs() {
		plays("Harbor Lights");
		MvcTestResult one = this.mvc.get().uri("/live").asyncExchange();
		MvcTestResult other = this.mvc.get().uri("/live").asyncExchange();
		this.time.pass(0);
		await().untilAsserted(() -> assertThat(one).bodyText().contains("Harbor Lights"));
		await().untilAsserted(() -> assertThat(other).bodyText().contains("Harbor Lights"));
		then(this.reader).should().now(eq(ACCOUNT), any());
	}

	@Test
	void pollsSlowlyForAHiddenPage() {
		plays("Harbor Lights");
		MvcTestResult stream = this.mvc.get().uri("/live?hidden=true").asyncExchange();
		this.time.pass(0);
		await().untilAsserted(() -> assertThat(stream).bodyText().contains("Harbor Lights"));
		assertThat(this.time.untilNext().orElseThrow()).isGreaterThan(Duration.ofMinutes(1));
		this.mvc.get().uri("/live").asyncExchange();
		assertThat(this.time.untilNext().orElseThrow()).isLessThan(Duration.ofSeconds(10));
	}

	@Test
	void signsOutAfterADisconnect() {
		plays("Harbor Lights");
		MvcTestResult stream = this.mvc.get().uri("/live").asyncExchange();
		disconnectEverything();
		await().untilAsserted(() -> assertThat(stream).bodyText().contains("event:signed-out"));
		assertThat(this.time.untilNext()).isEmpty();
	}

	private void disconnectEverything() {
		this.data.forEach((each) -> each.stop(ACCOUNT));
		this.data.forEach((each) -> each.forget(ACCOUNT));
	}

	private void plays(String title) {
		Playback track = new Playback.Track(null, title, null, List.of(), null, null, false,
				PlaybackFixtures.playing("a", 10, this.time.instant()).progress());
		given(this.reader.now(eq(ACCOUNT), any())).willReturn(PlaybackFixtures.now(track, this.time.instant()));
	}

	/**
	 * Somebody who is signed in.
	 *
	 * @param accountId as which account
	 */
	record Principal(AccountId accountId) {
	}

	/**
	 * The module without the rest of the program.
	 */
	@Configuration(proxyBeanMethods = false)
	@Import({ DashboardController.class, DashboardStreamController.class, DashboardDemand.class, RecentPlays.class,
			TestPollers.class })
	@ImportAutoConfiguration({ WebMvcAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
			ThymeleafAutoConfiguration.class })
	static class Application implements WebMvcConfigurer {

		@Override
		public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
			resolvers.add(new AuthenticationPrincipalArgumentResolver());
		}

		@Bean
		ManualTime clock() {
			return new ManualTime(PlaybackFixtures.NOON);
		}

		@Bean
		Ticker ticker(ManualTime time) {
			return time.ticker();
		}

		@Bean
		CallBudget budget() {
			CallBudget budget = mock();
			given(budget.slowdown(any(), any())).willReturn(1.0);
			return budget;
		}

		@Bean
		LiveStreams streams(ApplicationEventPublisher events) {
			return SynchronousStreams.onThisThread(events);
		}

		@Bean
		TaskScheduler taskScheduler(ManualTime time) {
			return time.scheduler();
		}

	}

}
