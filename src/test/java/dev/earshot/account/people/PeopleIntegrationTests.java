package dev.earshot.account.people;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import dev.earshot.Installation;
import dev.earshot.RunningEarshot;
import dev.earshot.Visitor;
import dev.earshot.Visitor.Page;
import dev.earshot.account.erasure.PersonalTables;
import dev.earshot.core.AccountId;
import dev.earshot.core.AuditEvent;
import dev.earshot.oauth.AccessTokens;
import dev.earshot.oauth.BearerToken;
import dev.earshot.oauth.Consent;
import dev.earshot.oauth.OAuthMemory;
import dev.earshot.oauth.StoredTokens;
import dev.earshot.operations.AuditedRequests;
import dev.earshot.operations.Belongings;
import dev.earshot.operations.ExportedTables;
import dev.earshot.operations.Household;
import dev.earshot.operations.MappedRequests;
import dev.earshot.operations.MappedRequests.Mapped;
import dev.earshot.spotify.CallPriority;
import dev.earshot.spotify.SpotifyRefusal.QuotaExceeded;
import dev.earshot.spotify.SpotifyRefused;
import dev.earshot.spotify.budget.CallBudget;
import dev.earshot.spotify.budget.CallContext;
import dev.earshot.spotify.budget.EndpointFamily;
import dev.earshot.standin.Catalogue;
import dev.earshot.standin.Person;
import dev.earshot.standin.StandInApp;
import io.micrometer.core.instrument.push.PushMeterRegistry;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * People as they are admitted, shown to themselves and removed.
 */
class PeopleIntegrationTests {

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	private static final Duration LONG = Duration.ofMinutes(1);

	@Test
	void takesTheTokensAlongThoughItMeetsARefresh() throws InterruptedException, ExecutionException {
		earshot.owner();
		AccountId account = earshot.bean(Accounts.class).all().getFirst().id();
		AccessTokens tokens = earshot.bean(AccessTokens.class);
		BearerToken stale = tokens.of(account, "spotify");
		try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<?> refresh = executor.submit(() -> tokens.insteadOf(account, "spotify", stale));
			Future<?> disconnect = executor.submit(() -> earshot.bean(AccountRemoval.class).disconnect(account));
			disconnect.get();
			assertThat(refresh).satisfiesAnyOf(
					(first) -> assertThat(first).succeedsWithin(LONG)
						.isInstanceOf(BearerToken.class)
						.isNotEqualTo(stale),
					(late) -> assertThat(late).failsWithin(LONG)
						.withThrowableThat()
						.withMessageContaining("LoginEnded"));
		}
		assertThat(earshot.bean(StoredTokens.class).consent(account)).isEmpty();
	}

	@Nested
	class ByTheOwner {

		private Visitor owner = new Visitor("");

		@BeforeEach
		void logIn() {
			this.owner = earshot.owner();
			this.owner.open("/admin");
		}

		@ParameterizedTest
		@ValueSource(strings = { "", "two words", "https://example.org/secondperson" })
		void areNotInvitedByWhatIsNoSpotifyId(String spotifyId) {
			assertThat(this.owner.submit("/admin/invitations", "spotifyId", spotifyId).body())
				.contains("field-error\">Enter");
			assertThat(earshot.bean(Invitations.class).all()).isEmpty();
		}

		@Test
		void areUninvitedByTheOwner() {
			this.owner.submit("/admin/invitations", "spotifyId", "secondperson");
			this.owner.submit("/admin/invitations/revoke", "spotifyId", "secondperson");
			assertThat(earshot.visitor().logIn(earshot.spotify(), Person.SECOND_PERSON).path())
				.isEqualTo("/login/not-admitted");
		}

		@Test
		void areRemovedByTheOwnerWithTheirSessions() {
			this.owner.submit("/admin/invitations", "spotifyId", "secondperson");
			Visitor second = earshot.visitor();
			second.logIn(earshot.spotify(), Person.SECOND_PERSON);
			Account account = earshot.bean(Accounts.class).all().getLast();
			this.owner.submit("/admin/people/remove", "id", account.id().value());
			assertThat(second.open("/").path()).isEqualTo("/login");
			assertThat(earshot.bean(StoredTokens.class).consent(account.id())).isEmpty();
		}

		@ParameterizedTest
		@ValueSource(strings = { "", " " })
		void areNotRemovedByAnIdThatIsNone(String id) {
			assertThat(this.owner.post("/admin/people/remove", "id", id).status()).isEqualTo(400);
		}

		@Test
		void areShownThoughTheyDisconnected() {
			this.owner.submit("/admin/invitations", "spotifyId", "secondperson");
			Visitor second = earshot.visitor();
			second.logIn(earshot.spotify(), Person.SECOND_PERSON);
			second.open("/profile");
			second.submit("/profile/disconnect");
			assertThat(this.owner.open("/admin").body()).contains("secondperson", earshot.text("people.loggedOut"));
		}

		@Test
		void areShownWhatTheyCostInCalls() {
			assertThat(this.owner.open("/admin").body()).contains("<span>The player</span>", ">5,000</td>",
					">Today</th>");
		}

		@Test
		void areToldUntilWhenSpotifyWantsNoCalls() {
			CallContext context = new CallContext(EndpointFamily.CATALOGUE, null, CallPriority.CATALOGUE);
			QuotaExceeded refusal = new QuotaExceeded(Instant.now().plusSeconds(3600));
			assertThatExceptionOfType(SpotifyRefused.class)
				.isThrownBy(() -> earshot.bean(CallBudget.class).spend(context, () -> {
					throw new SpotifyRefused(refusal);
				}));
			assertThat(this.owner.open("/admin").body()).contains(earshot.text("calls.blocked"),
					"Spotify once blocked Earshot after");
		}

		@Test
		void areInvitedByALinkThatWorksOnce() {
			String link = invitationLink();
			Visitor second = earshot.visitor();
			assertThat(second.open(link).body()).contains(earshot.text("invitation.heading"));
			assertThat(second.logIn(earshot.spotify(), Person.SECOND_PERSON).path()).isEqualTo("/");
			assertThat(earshot.visitor().open(link)).returns(410, Page::status)
				.satisfies((page) -> assertThat(page.body()).contains("data-refusal=\"invitation-closed\""));
		}

		@Test
		void areStillInvitedAfterSpotifyRefusedThem() {
			String link = invitationLink();
			Visitor second = earshot.visitor();
			second.open(link);
			earshot.spotify().refuse("/me", "error-403-not-allowlisted", 1);
			assertThat(second.logIn(earshot.spotify(), Person.SECOND_PERSON).path()).isEqualTo("/login");
			assertThat(second.logIn(earshot.spotify(), Person.SECOND_PERSON).path()).isEqualTo("/");
		}

		private String invitationLink() {
			this.owner.open("/admin");
			Matcher link = Pattern.compile("/login/invitation/[\\w-]{43}")
				.matcher(this.owner.submit("/admin/invitations/links").body());
			assertThat(link.find()).isTrue();
			return link.group();
		}

		@Test
		void ownTheServerAfterItIsHandedOver() {
			Visitor second = earshot.visitor();
			second.open(invitationLink());
			second.logIn(earshot.spotify(), Person.SECOND_PERSON);
			Account member = earshot.bean(Accounts.class).all().getLast();
			this.owner.open("/admin");
			assertThat(this.owner.submit("/admin/people/owner", "id", member.id().value()).path()).isEqualTo("/login");
			assertThat(second.open("/admin").path()).isEqualTo("/login");
			second.logIn(earshot.spotify(), Person.SECOND_PERSON);
			assertThat(second.get("/admin").status()).isEqualTo(200);
			this.owner.logIn(earshot.spotify(), Person.LANTERN_FOX);
			assertThat(this.owner.get("/admin").status()).isEqualTo(403);
		}

		@Test
		void doNotOwnTheServerByAnOldSessionOfTheOwner() {
			Visitor second = earshot.visitor();
			second.open(invitationLink());
			second.logIn(earshot.spotify(), Person.SECOND_PERSON);
			String member = earshot.bean(Accounts.class).all().getLast().id().value();
			earshot.letLoginsGrowOld();
			this.owner.open("/admin");
			assertThat(this.owner.submit("/admin/people/owner", "id", member)).returns("/login", Page::path)
				.satisfies((page) -> assertThat(page.body()).contains("data-refusal=\"login-too-old\""));
			assertThat(this.owner.logIn(earshot.spotify(), Person.LANTERN_FOX).path()).isEqualTo("/admin");
			assertThat(this.owner.submit("/admin/people/owner", "id", member).body())
				.contains(earshot.text("login.signedOut"));
		}

		@Test
		void doNotOwnTheServerOnceTheyHaveDisconnected() {
			Visitor second = earshot.visitor();
			second.open(invitationLink());
			second.logIn(earshot.spotify(), Person.SECOND_PERSON);
			second.open("/profile");
			second.submit("/profile/disconnect");
			this.owner.open("/admin");
			Account member = earshot.bean(Accounts.class).all().getLast();
			assertThat(this.owner.submit("/admin/people/owner", "id", member.id().value()).body())
				.contains("data-refusal=\"new-owner-not-connected\"");
			assertThat(this.owner.get("/admin").status()).isEqualTo(200);
		}

		@Test
		void doNotLoseTheirOwner() {
			Account account = earshot.bean(Accounts.class).all().getFirst();
			this.owner.submit("/admin/people/remove", "id", account.id().value());
			assertThat(this.owner.get("/admin").status()).isEqualTo(200);
		}

	}

	@Nested
	class AuditLog {

		private Visitor owner = new Visitor("");

		@BeforeEach
		void logIn() {
			this.owner = earshot.owner();
		}

		@Test
		void tellsTheOwnerWhatPeopleDid() {
			this.owner.open("/admin");
			this.owner.submit("/admin/invitations", "spotifyId", "secondperson");
			this.owner.get("/profile/export");
			assertThat(this.owner.open("/admin/audit").body()).contains("Lantern Fox",
					earshot.text("audit.account-connected"), earshot.text("audit.person-invited"), "secondperson",
					earshot.text("audit.data-exported"));
		}

		@Test
		void hasALineOrAReasonNotToForEveryRequestThatChangesSomething() {
			List<String> changes = MappedRequests.of(earshot)
				.all()
				.stream()
				.filter((mapped) -> mapped.method().equals("POST"))
				.map(Mapped::path)
				.toList();
			assertThat(AuditedRequests.paths()).containsExactlyInAnyOrderElementsOf(Set.copyOf(changes));
			assertThat(AuditedRequests.codes().values())
				.allSatisfy((code) -> assertThat(earshot.text("audit." + code)).isNotEmpty());
		}

		@Test
		void tellsWhatSomebodyDoesWithWhatTheyHave() {
			Household household = Household.of(earshot);
			this.owner = household.owner();
			String link = "/share/" + id("share_link");
			String webhook = "/share/webhooks/" + id("webhook");
			assertThat(doneBy(link, "name", "Other", "opens.card", "yes", "expiry", "never")).isEqualTo("link-edited");
			assertThat(doneBy(webhook, "name", "Other", "url", "https://127.0.0.1:8443/x", "events", "started"))
				.isEqualTo("webhook-changed");
			assertThat(doneBy(webhook + "/off")).isEqualTo("webhook-turned-off");
			assertThat(doneBy(webhook + "/on")).isEqualTo("webhook-turned-on");
			assertThat(doneBy("/household/consent", "agreed", "true")).isEqualTo("household-consent-given");
			assertThat(doneBy("/household/consent", "agreed", "false")).isEqualTo("household-consent-withdrawn");
			assertThat(doneBy("/household/compare/consent", "agreed", "true")).isEqualTo("household-comparison-given");
			assertThat(doneBy("/household/compare/consent", "agreed", "false"))
				.isEqualTo("household-comparison-withdrawn");
			assertThat(doneBy("/profile/notifications", "kind", "NTFY", "target", "https://127.0.0.1:8443/x"))
				.isEqualTo("notification-channel-entered");
			assertThat(doneBy("/profile/notifications/remove", "kind", "NTFY"))
				.isEqualTo("notification-channel-removed");
			assertThat(
					doneBy("/admin/backup", "passphrase", "four words are enough", "repeated", "four words are enough"))
				.isEqualTo("backup-downloaded");
			assertThat(doneBy("/admin/invitations", "spotifyId", "secondperson")).isEqualTo("person-invited");
			assertThat(doneBy("/admin/invitations/revoke", "spotifyId", "secondperson"))
				.isEqualTo("invitation-withdrawn");
			assertThat(doneBy("/admin/invitations/links")).isEqualTo("invitation-link-created");
			assertThat(doneBy("/history/recording", "on", "true")).isEqualTo("recording-switched-on");
			assertThat(doneBy("/history/erase-source", "source", "recorded")).isEqualTo("source-erased");
			assertThat(doneBy("/history/erase")).isEqualTo("history-erased");
			assertThat(doneBy("/share/new", "name", "Third", "opens.card", "yes", "expiry", "never"))
				.isEqualTo("link-created");
			assertThat(doneBy(link + "/renew")).isEqualTo("link-renewed");
			assertThat(doneBy(link + "/revoke")).isEqualTo("link-revoked");
			assertThat(doneBy(webhook + "/secret")).isEqualTo("webhook-secret-rotated");
			assertThat(doneBy(webhook + "/remove")).isEqualTo("webhook-revoked");
		}

		private static String id(String table) {
			return earshot.bean(JdbcClient.class).sql("select id from " + table).query(String.class).single();
		}

		// The newest line of all.
		private String doneBy(String path, String... fields) {
			this.owner.open("/admin");
			this.owner.post(path, fields);
			this.owner.open("/admin/audit");
			return earshot.bean(JdbcClient.class)
				.sql("select action from audit_entry order by happened_at desc limit 1")
				.query(String.class)
				.single();
		}

		@Test
		void tellsNothingOfWhatWasRolledBack() {
			publish(new Told("account-signed-out", "kept"), false);
			publish(new Told("account-signed-out", "rolled back"), true);
			assertThat(this.owner.open("/admin/audit").body()).contains("<code>kept").doesNotContain("rolled back");
		}

		private static void publish(AuditEvent event, boolean rollback) {
			TransactionTemplate template = new TransactionTemplate(earshot.bean(PlatformTransactionManager.class));
			template.executeWithoutResult((transaction) -> {
				earshot.program().publish(event);
				if (rollback) {
					transaction.setRollbackOnly();
				}
			});
		}

		@Test
		void tellsWhyABackupWasNotMade() {
			publish(new Told("backup-failed", "disk-full"), false);
			assertThat(this.owner.open("/admin/audit").body()).contains(earshot.text("refusal.disk-full"))
				.doesNotContain("<code>disk-full");
		}

		@Test
		void tellsWhoTriedWhatOnlyTheOwnerMay() {
			Visitor member = member();
			member.open("/profile");
			assertThat(member
				.post("/admin/people/remove", "id", earshot.bean(Accounts.class).all().getFirst().id().value())
				.status()).isEqualTo(403);
			assertThat(member.get("/admin/audit").status()).isEqualTo(403);
			assertThat(this.owner.open("/admin/audit").body()).contains(earshot.text("audit.request-refused"),
					"POST /admin/people/remove", "GET /admin/audit", "Second Person");
		}

		@Test
		void tellsWhoSentAFormWithoutItsToken() {
			Visitor member = member();
			member.forgetCsrfToken();
			assertThat(member.post("/profile/disconnect").status()).isEqualTo(403);
			assertThat(this.owner.open("/admin/audit").body()).contains(earshot.text("audit.form-refused"),
					"POST /profile/disconnect", "Second Person");
		}

		@Test
		void doesNotTellWhoItWasThatDisconnected() {
			Visitor member = member();
			member.open("/profile");
			member.submit("/profile/disconnect");
			assertThat(this.owner.open("/admin/audit").body())
				.contains(earshot.text("audit.account-disconnected"), earshot.text("auditLog.actor.former"))
				.doesNotContain("Second Person");
		}

		@Test
		void doesNotTellWhoItWasThatWasRemoved() {
			member();
			this.owner.submit("/admin/people/remove", "id", earshot.bean(Accounts.class).all().getLast().id().value());
			assertThat(this.owner.open("/admin/audit").body()).contains(earshot.text("audit.person-removed"))
				.doesNotContain("secondperson");
		}

		private Visitor member() {
			this.owner.open("/admin");
			this.owner.submit("/admin/invitations", "spotifyId", "secondperson");
			Visitor member = earshot.visitor();
			member.logIn(earshot.spotify(), Person.SECOND_PERSON);
			return member;
		}

		private record Told(String code, String subject) implements AuditEvent {
		}

	}

	@Nested
	class HouseholdComparison {

		@Test
		void showsNothingOfThoseWhoHaveNotAgreed() {
			Household household = Household.of(earshot);
			agree(household.member(), "true");
			assertThat(household.member().get("/household/compare").body()).doesNotContain("Lantern Fox");
			assertThat(household.member().get("/api/statistics/household").body()).contains("Second Person")
				.doesNotContain("Lantern Fox");
			assertThat(household.owner().get("/household/compare").body()).doesNotContain("Second Person");
			assertThat(household.owner().get("/api/statistics/household").status()).isEqualTo(403);
		}

		@Test
		void showsThoseWhoAgreedEachOtherUntilOneStops() {
			Household household = Household.of(earshot);
			agree(household.owner(), "true");
			agree(household.member(), "true");
			assertThat(household.member().get("/household/compare").body()).contains("Second Person", "Lantern Fox");
			assertThat(household.owner().get("/api/statistics/household").body()).contains("Second Person");
			agree(household.owner(), "false");
			assertThat(household.member().get("/household/compare").body()).doesNotContain("Lantern Fox");
			assertThat(household.owner().get("/api/statistics/household").status()).isEqualTo(403);
		}

		@Test
		void saysWhyThereIsNothingWithoutALog() {
			Household household = Household.of(earshot);
			household.owner().open("/household/compare");
			household.owner().submit("/household/compare/consent", "agreed", "true");
			assertThat(household.owner().get("/household/compare").body()).contains(earshot.text("compare.history"));
			assertThat(household.owner().get("/api/statistics/household").body()).contains("no-log");
		}

		private void agree(Visitor visitor, String agreed) {
			visitor.open("/history");
			visitor.submit("/history/recording", "on", "true", "zone", "UTC");
			visitor.submit("/household/compare/consent", "agreed", agreed);
		}

	}

	@Nested
	class HouseholdPage {

		@Test
		void showsNothingOfThoseWhoHaveNotAgreed() {
			Household household = Household.of(earshot);
			household.member().open("/household");
			assertThat(household.member().submit("/household/consent", "agreed", "true").body())
				.contains("Second Person")
				.doesNotContain("Lantern Fox");
			household.owner().open("/household");
			assertThat(household.owner().open("/household").body()).doesNotContain("Second Person");
		}

		@Test
		void showsThoseWhoHaveAgreedWhatTheOthersPlay() {
			Household household = Household.of(earshot);
			household.owner().open("/household");
			household.owner().submit("/household/consent", "agreed", "true");
			household.member().open("/household");
			assertThat(household.member().submit("/household/consent", "agreed", "true").body())
				.contains("Second Person", "Lantern Fox", Catalogue.HARBOR_LIGHTS.name(), "https://open.spotify.com/");
			household.owner().submit("/household/consent", "agreed", "false");
			assertThat(household.member().open("/household").body()).doesNotContain("Lantern Fox");
		}

	}

	// What one member may not see or do with what another one has, on every path there
	// is.
	@Nested
	class Isolation {

		// These are about the account of whoever asks, and about nothing that has an ID.
		private static final Map<String, String> WORDS = Map.of("name", "pause");

		// What is no ID has to be understood, so that more than its reading is tried.
		private static final Map<String, String> CHOICES = Map.of("kind", "NTFY", "agreed", "false", "format", "json",
				"page", "1", "people", "0", "volume_percent", "1", "position_ms", "1");

		@Test
		void knowsEverythingThatTakesRequests() {
			assertThat(MappedRequests.of(earshot).all()).extracting(Mapped::toString)
				.contains("GET /profile/export", "POST /share/{id}/revoke", "POST /api/playback/{name}",
						"GET /s/{token}/live", "GET /actuator/prometheus")
				.allMatch((path) -> path.matches("(GET|HEAD|POST) .*"));
			assertThat(MappedRequests.of(earshot).others()).containsExactly("/apple-touch-icon.png", "/css/**",
					"/favicon.ico", "/icon/**", "/js/**", "/js/echarts/echarts.simple.min*.js", "/robots.txt",
					"/webjars/**", "apiErrorRoute");
			assertThat(MappedRequests.of(earshot).servlets())
				.containsExactly(Map.entry("dispatcherServlet", Set.of("/")));
		}

		@Test
		void letsNobodyButTheOwnerNameAnAccount() {
			assertThat(MappedRequests.of(earshot).all()).hasSizeGreaterThan(50)
				.filteredOn(Mapped::namesAccount)
				.isNotEmpty()
				.allMatch((path) -> path.isBelow("/admin"));
		}

		@Test
		void keepsStrangersFromAllButPublicPaths() {
			assertThat(MappedRequests.of(earshot).all())
				.filteredOn((path) -> !path.isBelow("/login", "/setup", "/s", "/error", "/profile/disconnected",
						"/actuator/health"))
				.isNotEmpty()
				.allSatisfy(
						(path) -> assertThat(tried(earshot.visitor(), path, "missing").status()).isIn(302, 401, 403));
		}

		@Test
		void keepsMembersFromTheOwnersPages() {
			Household household = Household.of(earshot);
			household.member().open("/profile");
			assertThat(MappedRequests.of(earshot).all()).filteredOn((path) -> path.isBelow("/admin"))
				.isNotEmpty()
				.allSatisfy((path) -> assertThat(tried(household.member(), path, household.ownersId()).status())
					.isEqualTo(403));
		}

		@Test
		void showsNothingOfOthersAndChangesNothing() {
			Household household = Household.of(earshot);
			Visitor member = household.member();
			List<Belongings> others = withEverything(household);
			Stream<String> ofOthers = others.stream().flatMap((one) -> one.content().stream());
			List<String> secrets = Stream.concat(ofOthers, Stream.of(household.invite())).toList();
			List<?> before = rows(household, others);
			member.open("/profile");
			assertThat(MappedRequests.of(earshot).all()).filteredOn((path) -> !path.isBelow("/profile/disconnect"))
				.allSatisfy((path) -> ids(others)
					.forEach((id) -> assertThat(tried(member, path, id)).satisfies((answer) -> {
						// What they sent may be shown to them again.
						assertThat(secrets).filteredOn((secret) -> !secret.equals(id))
							.noneMatch(answer.body()::contains);
						assertThat(WORDS.keySet().containsAll(path.variables()) || answer.status() >= 400).isTrue();
					})));
			assertThat(rows(household, others)).isEqualTo(before);
		}

		// A new table about people fails here until the others have something in it.
		private static List<Belongings> withEverything(Household household) {
			List<Belongings> others = List.of(household.owners().withEverythingElse(),
					household.ofAnotherMember().withEverythingElse());
			await().untilAsserted(
					() -> assertThat(others).allSatisfy((one) -> assertThat(one.rows()).hasSizeGreaterThan(10)
						.allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty())));
			return others;
		}

		private static List<String> ids(List<Belongings> others) {
			List<String> invitations = earshot.bean(JdbcClient.class)
				.sql("select id from invitation_link")
				.query(String.class)
				.list();
			return Stream.concat(others.stream().flatMap((one) -> one.ids().stream()), invitations.stream())
				.distinct()
				.toList();
		}

		// Lines of the audit log wait until it is read.
		private static List<?> rows(Household household, List<Belongings> others) {
			household.owner().open("/admin/audit");
			List<?> invitations = earshot.bean(JdbcClient.class)
				.sql("select * from invitation_link")
				.query()
				.listOfRows();
			return List.of(invitations, others.stream().map(Belongings::rows).toList());
		}

		private static Page tried(Visitor visitor, Mapped mapped, String id) {
			String path = mapped.with(WORDS, id);
			if (mapped.method().equals("POST")) {
				return mapped.takesBody() ? visitor.postJson(path, "{\"id\": \"" + id + "\"}")
						: posted(visitor, path, fields(mapped, id));
			}
			// A stream would not end.
			return visitor.request(mapped.isStream() ? "HEAD" : mapped.method(), path + query(mapped, id));
		}

		private static Page posted(Visitor visitor, String path, String... fields) {
			Page answer = visitor.post(path, fields);
			// What was refused is shown there once more, and not when the next ID is
			// tried.
			Stream.of("/profile", "/scrobbling").filter(path::startsWith).forEach(visitor::get);
			return answer;
		}

		private static String[] fields(Mapped mapped, String id) {
			return Stream.concat(Stream.of("id"), mapped.parameters().stream())
				.distinct()
				.flatMap((name) -> Stream.of(name, CHOICES.getOrDefault(name, id)))
				.toArray(String[]::new);
		}

		private static String query(Mapped mapped, String id) {
			return mapped.parameters()
				.stream()
				.map((name) -> name + "=" + id)
				.collect(Collectors.joining("&", "?", ""));
		}

	}

	@Nested
	class Operations {

		@Test
		void showTheOwnerWhatWorks() {
			Household household = Household.of(earshot);
			String page = household.owner().open("/admin/diagnostics").body();
			assertThat(page).contains(earshot.text("diagnostics.proxy.fine"), "SQLite 3.", "Lantern Fox",
					earshot.program().url() + "/login/oauth2/code/spotify", "<svg", "<meter");
		}

		@Test
		void showTheOwnerFromWhichCountriesPeopleAre() {
			Visitor owner = earshot.owner();
			assertThat(owner.open("/admin/diagnostics").body()).contains(earshot.text("diagnostics.countries.none"));
			earshot.bean(JdbcClient.class).sql("update account set country = 'FI'").update();
			assertThat(owner.open("/admin/diagnostics").body()).contains("Finland");
		}

		@Test
		void testTheRegistrationAtSpotify() {
			Household household = Household.of(earshot);
			household.owner().open("/admin/diagnostics");
			assertThat(household.owner().post("/admin/diagnostics/registration").body())
				.contains(earshot.text("diagnostics.passed.registration"));
			earshot.spotify().unreachable();
			assertThat(household.owner().post("/admin/diagnostics/registration").body())
				.contains("data-refusal=\"unreachable\"");
		}

		@Test
		void testSpotifyWithTheOwnersLoginAndReadItsClock() {
			Household household = Household.of(earshot);
			household.owner().open("/admin/diagnostics");
			assertThat(household.owner().post("/admin/diagnostics/web-api").body())
				.contains(earshot.text("diagnostics.passed.web-api"))
				.doesNotContain(earshot.text("diagnostics.clock.unknown"));
			earshot.spotify().unreachable();
			assertThat(household.owner().post("/admin/diagnostics/web-api").body())
				.contains("data-refusal=\"unreachable\"");
		}

		@Test
		void testTheDatabase() {
			Household household = Household.of(earshot);
			household.owner().open("/admin/diagnostics");
			assertThat(household.owner().post("/admin/diagnostics/database").body())
				.contains(earshot.text("diagnostics.passed.database"));
		}

		@Test
		void putNoSecretAndNoNameIntoTheBundle() {
			Household household = Household.of(earshot);
			Page bundle = household.owner().get("/admin/diagnostics/bundle");
			assertThat(bundle.header("Content-Disposition")).contains("earshot-diagnostics.json");
			assertThat(JsonMapper.shared().readTree(bundle.body()).at("/system/database").asString())
				.startsWith("SQLite");
			assertThat(bundle.body()).doesNotContain(household.everybodysOwn()).doesNotContain("127.0.0.1");
		}

		@Test
		void letTheOwnerReadFiguresOfNobody() {
			Household household = Household.of(earshot);
			Page figures = household.owner().get("/actuator/prometheus");
			assertThat(figures.body())
				.contains("earshot_active_people{period=\"day\"} 2.0", "earshot_polls_total",
						"earshot_spotify_calls_total", "earshot_database_size_bytes")
				.doesNotContain(household.everybodysOwn());
		}

		@Test
		void letAMonitoringSystemReadFigures() {
			Page figures = earshot.visitor()
				.request("GET", "/actuator/prometheus", "Authorization", "Bearer " + RunningEarshot.METRICS_TOKEN);
			assertThat(figures.body()).contains("earshot_streams{kind=\"output\"}");
			assertThat(figures.headers().map()).doesNotContainKey("Set-Cookie");
		}

		@Test
		void keepFiguresFromEverybodyElse() {
			Household household = Household.of(earshot);
			assertThat(household.member().get("/actuator/prometheus").status()).isEqualTo(403);
			Page stranger = earshot.visitor().get("/actuator/prometheus");
			assertThat(stranger.status()).isEqualTo(401);
			assertThat(stranger.header("WWW-Authenticate")).isEqualTo("Bearer");
			assertThat(
					earshot.visitor().request("GET", "/actuator/prometheus", "Authorization", "Bearer wrong").status())
				.isEqualTo(401);
		}

		@Test
		void sendNothingToAnybodyUnasked() {
			assertThat(earshot.program().beans(SpanExporter.class)).isEmpty();
			assertThat(earshot.program().beans(LogRecordExporter.class)).isEmpty();
			assertThat(earshot.program().beans(PushMeterRegistry.class)).isEmpty();
		}

		@Test
		void stayReadyWhileSpotifyIsAway() {
			Household household = Household.of(earshot);
			earshot.spotify().unreachable();
			household.owner().open("/profile");
			assertThat(earshot.visitor().get("/actuator/health/readiness").status()).isEqualTo(200);
			assertThat(earshot.visitor().get("/actuator/health/spotify").body()).contains("DEGRADED");
			assertThat(earshot.visitor().get("/actuator/health").status()).isEqualTo(200);
		}

	}

	@Nested
	class OwnProfile {

		@Test
		void showsWhoIAmAndWhatIAllowed() {
			assertThat(earshot.owner().open("/profile").body()).contains("Lantern Fox", "lanternfox",
					"https://open.spotify.com/user/lanternfox", earshot.text("scope.playlist-read-private"));
		}

		@Test
		void saysWhenANewLoginIsDue() {
			Visitor owner = earshot.owner();
			Consent consent = earshot.bean(StoredTokens.class)
				.consent(earshot.bean(Accounts.class).all().getFirst().id())
				.orElseThrow();
			assertThat(owner.open("/profile").body()).contains(consent.loginDue().toString());
		}

		@Test
		void remindsOnEveryPageWhenTheLoginEndsSoon() {
			Visitor owner = earshot.owner();
			assertThat(owner.open("/").body()).doesNotContain("Your Spotify login ends");
			String words = earshot.text("profile.due.soon", letLoginEndSoon());
			assertThat(owner.open("/").body()).contains(words);
			assertThat(owner.open("/admin").body()).contains(words);
		}

		@Test
		void warnsOnOtherPagesWhileSpotifyDoesNotKnowMe() {
			Visitor owner = earshot.owner();
			String words = earshot.text("refusal-notice.not-registered.owner");
			earshot.spotify().refuse("/**", "error-403-not-allowlisted.json", Duration.ofHours(1));
			owner.open("/profile");
			assertThat(owner.open("/share").body()).contains(words);
			earshot.spotify().recover();
			owner.open("/profile");
			assertThat(owner.open("/share").body()).doesNotContain(words);
		}

		@Test
		void startsSixNewMonthsWithAnotherLogin() {
			Visitor owner = earshot.owner();
			authorizedAt(Instant.now().minus(Duration.ofDays(200)));
			assertThat(owner.open("/").body()).contains(earshot.text("profile.due.soon", -1));
			assertThat(owner.logIn(earshot.spotify(), Person.LANTERN_FOX).body())
				.doesNotContain("Your Spotify login ends");
		}

		// No day of authorization is six months before some days at the end of a month.
		private static long letLoginEndSoon() {
			OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC).plusHours(1);
			long days = LongStream.rangeClosed(3, 7)
				.filter((left) -> isPossible(now.plusDays(left)))
				.findFirst()
				.orElseThrow();
			authorizedAt(now.plusDays(days).minusMonths(6).toInstant());
			return days;
		}

		private static boolean isPossible(OffsetDateTime due) {
			return due.minusMonths(6).plusMonths(6).isEqual(due);
		}

		private static void authorizedAt(Instant authorized) {
			earshot.bean(JdbcClient.class)
				.sql("update oauth_token set authorized_at = :authorized")
				.param("authorized", authorized.toEpochMilli())
				.update();
			OAuthMemory.forget(earshot.program());
		}

		@Test
		void showsWhatIsStoredWhenSpotifyDoesNotAnswer() {
			Visitor owner = earshot.owner();
			earshot.spotify().unreachable();
			assertThat(owner.open("/profile").body()).contains("Lantern Fox", "data-refusal=\"unreachable\"");
		}

		@Test
		void doesNotAskSpotifyAtEveryLook() {
			Visitor owner = earshot.owner();
			int before = earshot.spotify().calls("/me");
			owner.open("/profile");
			owner.open("/profile");
			assertThat(earshot.spotify().calls("/me")).isEqualTo(before + 1);
		}

		@Test
		void asksForConsentAgainWhenAPermissionIsMissingAndDoesNotLoop() {
			Visitor owner = earshot.owner();
			int before = earshot.spotify().calls("/api/token");
			earshot.spotify().refuse("/me", "error-401-permissions-missing", 1);
			assertThat(owner.open("/profile").body()).contains("data-refusal=\"permissions-missing\"");
			assertThat(earshot.spotify().calls("/api/token")).isEqualTo(before);
		}

		@Test
		void disconnectsAndDeletesTheTokens() {
			Visitor owner = earshot.owner();
			Visitor otherBrowser = earshot.owner();
			owner.open("/profile");
			assertThat(owner.submit("/profile/disconnect").path()).isEqualTo("/profile/disconnected");
			Account account = earshot.bean(Accounts.class).all().getFirst();
			assertThat(earshot.bean(StoredTokens.class).consent(account.id())).isEmpty();
			assertThat(account.displayName()).isNull();
			assertThat(otherBrowser.open("/").path()).isEqualTo("/login");
		}

		@Test
		void givesAReceiptThatTellsNobodyWhoItWas() {
			Visitor owner = earshot.owner();
			owner.open("/profile");
			String receipt = owner.post("/profile/disconnect").location();
			Page page = earshot.visitor().get(receipt);
			assertThat(page.body())
				.contains(earshot.text("erasure.record.oauth_token"), earshot.text("erasure.record.spring_session"),
						earshot.text("erasure.state.OPEN"))
				.doesNotContain("Lantern Fox", "lanternfox");
			assertThat(earshot.visitor().get("/profile/disconnected?receipt=missing").body())
				.doesNotContain(earshot.text("disconnected.receipt"));
		}

		@Test
		void letsTheOwnerComeBackAsOwner() {
			Visitor owner = earshot.owner();
			owner.open("/profile");
			owner.submit("/profile/disconnect");
			assertThat(earshot.visitor().logIn(earshot.spotify(), Person.SECOND_PERSON).path())
				.isEqualTo("/login/not-admitted");
			assertThat(earshot.owner().get("/admin").status()).isEqualTo(200);
		}

	}

	// Somebody who uses everything downloads what is stored about them.
	@Nested
	class Export {

		private static final String HOOK = "https://127.0.0.1:8443/hook";

		private Visitor owner = earshot.visitor();

		@BeforeEach
		void logIn() {
			earshot.spotify().listener().play(Catalogue.HARBOR_LIGHTS);
			this.owner = earshot.owner();
			this.owner.open("/");
		}

		@Test
		void isForWhoIsLoggedIn() {
			assertThat(earshot.visitor().open("/profile/export").path()).isEqualTo("/login");
		}

		@Test
		void isADownloadThatNoCacheKeeps() {
			Page export = this.owner.get("/profile/export");
			assertThat(export.header("Content-Type")).isEqualTo("application/json");
			assertThat(export.header("Content-Disposition")).isEqualTo("attachment; filename=\"earshot-export.json\"");
			assertThat(export.header("Cache-Control")).isEqualTo("no-store");
			assertThat(this.owner.open("/profile").body()).contains("href=\"/profile/export\"");
		}

		@Test
		void tellsWhoSomebodyIsAndWhatTheyAllowed() {
			JsonNode export = export();
			assertThat(export.at("/account/spotifyId").asString()).isEqualTo("lanternfox");
			assertThat(export.at("/account/displayName").asString()).isEqualTo("Lantern Fox");
			assertThat(export.at("/account/role").asString()).isEqualTo("OWNER");
			assertThat(export.at("/consent/scopes").valueStream().map(JsonNode::asString))
				.contains("user-read-playback-state");
			assertThat(export.at("/consent/loginDue").isMissingNode()).isFalse();
		}

		@Test
		void tellsWhatWasPlayedLastAndIsPlayedNow() {
			await().untilAsserted(() -> {
				assertThat(export().at("/lastPlayback/now/playback/title").asString())
					.isEqualTo(Catalogue.HARBOR_LIGHTS.name());
				assertThat(export().at("/lastPlayback/play/play/item/title").asString())
					.isEqualTo(Catalogue.HARBOR_LIGHTS.name());
			});
		}

		@Test
		void listsLinksWithoutTheirTokens() {
			String token = makeLink();
			earshot.visitor().get("/s/" + token + "/now.json");
			JsonNode export = export();
			assertThat(export.at("/links/0/name").asString()).isEqualTo("README");
			String id = export.at("/links/0/id").asString();
			assertThat(export.at("/linkViews/" + id).has("lastUsed")).isTrue();
			assertThat(export.toString()).doesNotContain(token);
		}

		@Test
		void listsWebhooksWithoutTheirSecrets() {
			String secret = makeWebhook();
			JsonNode export = export();
			assertThat(export.at("/webhooks/0/url").asString()).isEqualTo(HOOK);
			assertThat(export.toString()).doesNotContain(secret, "whsec_");
		}

		@Test
		void holdsNoTokenAndNoSecret() {
			makeLink();
			makeWebhook();
			List<String> tokens = earshot.spotify().tokens().issued();
			assertThat(tokens).isNotEmpty();
			assertThat(this.owner.get("/profile/export").body()).doesNotContain(tokens)
				.doesNotContain(StandInApp.FIRST_SECRET, this.owner.session());
		}

		@Test
		void saysNothingOfOtherPeople() {
			makeLink();
			this.owner.open("/admin");
			this.owner.post("/admin/invitations", "spotifyId", Person.SECOND_PERSON.id());
			Visitor other = earshot.visitor();
			other.logIn(earshot.spotify(), Person.SECOND_PERSON);
			JsonNode export = JsonMapper.shared().readTree(other.get("/profile/export").body());
			assertThat(export.at("/account/spotifyId").asString()).isEqualTo(Person.SECOND_PERSON.id());
			assertThat(export.at("/links").isEmpty()).isTrue();
			assertThat(export.toString()).doesNotContain("lanternfox");
		}

		@Test
		void tellsWhatIsInEachTableAboutPeople() {
			Household household = Household.of(earshot);
			Belongings owners = household.owners().withEverythingElse();
			assertThat(ExportedTables.all()).containsExactlyInAnyOrderElementsOf(PersonalTables.of(earshot).keySet());
			this.owner = household.owner();
			await().untilAsserted(() -> assertThat(ExportedTables.parts()).allSatisfy(
					(table, part) -> assertThat(export().path(part).toString()).as(table).hasSizeGreaterThan(2)));
			assertThat(export().toString()).contains(owners.issuer());
		}

		@Test
		void hasNothingLeftOfWhatWasErased() {
			makeLink();
			makeWebhook();
			this.owner.submit("/profile/disconnect");
			this.owner = earshot.owner();
			JsonNode export = export();
			assertThat(List.of(export.at("/links"), export.at("/webhooks"), export.at("/linkViews")))
				.allMatch(JsonNode::isEmpty);
		}

		private JsonNode export() {
			return JsonMapper.shared().readTree(this.owner.get("/profile/export").body());
		}

		private String makeLink() {
			this.owner.open("/share");
			return found("/s/([\\w-]{22})/", this.owner.submit("/share/new", "name", "README", "opens.card", "yes",
					"opens.feed", "yes", "expiry", "never"));
		}

		private String makeWebhook() {
			this.owner.open("/share/webhooks");
			return found("whsec_([A-Za-z0-9+/]{43}=)",
					this.owner.post("/share/webhooks", "name", "Lights", "url", HOOK, "events", "started"));
		}

		private static String found(String pattern, Page page) {
			Matcher matcher = Pattern.compile(pattern).matcher(page.body());
			assertThat(matcher.find()).as(page.body()).isTrue();
			return matcher.group(1);
		}

	}

}
