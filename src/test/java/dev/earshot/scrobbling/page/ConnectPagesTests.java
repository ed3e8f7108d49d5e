package dev.earshot.scrobbling.page;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.earshot.account.LoginTooOld;
import dev.earshot.account.RecentLogin;
import dev.earshot.core.AccountId;
import dev.earshot.scrobbling.page.ScrobblingAudit.TargetConnected;
import dev.earshot.scrobbling.sending.SendingRig;
import dev.earshot.scrobbling.service.AccountCheck;
import dev.earshot.scrobbling.service.AccountCheck.Found;
import dev.earshot.scrobbling.service.AccountCheck.Refused;
import dev.earshot.scrobbling.service.AccountCheck.Unanswered;
import dev.earshot.scrobbling.service.ServiceAccount;
import dev.earshot.scrobbling.service.ServiceKind;
import dev.earshot.scrobbling.service.lastfm.LastFm;
import dev.earshot.scrobbling.service.listenbrainz.ListenBrainz;
import dev.earshot.scrobbling.targets.Target;
import dev.earshot.scrobbling.targets.Targets;
import dev.earshot.scrobbling.targets.TestTargets;
import dev.earshot.web.PublicUrl;
import dev.earshot.webhooks.http.TargetRefusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

/**
 * How people connect services, and why they cannot.
 */
class ConnectPagesTests {

	private static final String SERVER = "https://api.listenbrainz.org";

	private static final ServiceAccount SERVICE = TestTargets.SERVICE;

	private final SendingRig rig = SendingRig.of(ServiceKind.LISTENBRAINZ);

	private final AccountId fox = this.rig.account();

	private final Targets targets = this.rig.targets();

	private final List<Object> events = new ArrayList<>();

	private final ListenBrainz listenBrainz = mock();

	private final LastFm lastFm = mock();

	private final RecentLogin recentLogin = new RecentLogin(this.rig.time());

	private final MockHttpServletRequest request = new MockHttpServletRequest();

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	private final RedirectAttributesModelMap redirect = new RedirectAttributesModelMap();

	private final NewTargets newTargets = new NewTargets(this.targets, this.events::add);

	private final ListenBrainzController form = new ListenBrainzController(this.newTargets, this.listenBrainz,
			this.recentLogin);

	private final LastFmController login = new LastFmController(this.newTargets, this.lastFm,
			new LastFmLogins(this.rig.time()), this.recentLogin,
			new PublicUrl(URI.create("https://earshot.example.com")));

	@BeforeEach
	void logIn() {
		this.recentLogin.remember(this.request.getSession());
		given(this.lastFm.isAvailable()).willReturn(true);
		given(this.lastFm.authorization(any()))
			.willAnswer((call) -> URI.create("https://www.last.fm/api/auth/?cb=" + call.getArgument(0)));
	}

	@Test
	void connectAnAccountAtListenBrainz() {
		given(this.listenBrainz.check(URI.create(SERVER), "secret-token")).willReturn(new Found(SERVICE));
		String page = connect(" secret-token ");
		Target target = this.targets.of(this.fox).getFirst();
		assertThat(page).isEqualTo("redirect:/scrobbling/" + target.id());
		assertThat(target.service()).isEqualTo(SERVICE);
		assertThat(this.events).containsExactly(new TargetConnected(this.fox));
	}

	@Test
	void refuseATokenThatTheServiceDoesNotKnow() {
		given(this.listenBrainz.check(any(), any())).willReturn(new Refused());
		assertThat(connect("wrong")).isEqualTo("redirect:/scrobbling");
		assertThat(flash("refusal")).isEqualTo(ScrobblingRefusal.SCROBBLING_TOKEN);
		assertThat(flash("address")).isEqualTo(SERVER);
		assertThat(this.redirect.getFlashAttributes().values()).extracting(Object::toString).doesNotContain("wrong");
		assertThat(this.targets.of(this.fox)).isEmpty();
	}

	@Test
	void refuseAnAddressThatDoesNotAnswer() {
		given(this.listenBrainz.check(any(), any())).willReturn(new Unanswered(404));
		connect("token");
		assertThat(flash("refusal")).isEqualTo(ScrobblingRefusal.SCROBBLING_UNREACHABLE);
	}

	@Test
	void refuseAnAddressWithoutCallingIt() {
		given(this.listenBrainz.refusal(SERVER, this.fox)).willReturn(TargetRefusal.PRIVATE);
		connect("token");
		assertThat(flash("wrongAddress")).isEqualTo("private");
		then(this.listenBrainz).should(never()).check(any(), any());
	}

	@Test
	void refuseASixthService() {
		for (int user = 0; user < Targets.MAX_PER_ACCOUNT; user++) {
			this.targets.connect(this.fox, ServiceKind.LISTENBRAINZ, TestTargets.account("user" + user, "token"));
		}
		given(this.listenBrainz.check(any(), any())).willReturn(new Found(SERVICE));
		connect("token");
		assertThat(flash("refusal")).isEqualTo(ScrobblingRefusal.SCROBBLING_TOO_MANY);
	}

	@Test
	void askForARecentLogin() {
		this.rig.pass(Duration.ofHours(1));
		assertThatExceptionOfType(LoginTooOld.class).isThrownBy(() -> connect("token"));
		assertThatExceptionOfType(LoginTooOld.class).isThrownBy(this::begin);
	}

	private String connect(String token) {
		return this.form.connect(this.fox, SERVER, token, this.request, this.redirect);
	}

	@Test
	void connectAnAccountAtLastFm() {
		String state = begin();
		assertThat(answer(state, new Found(SERVICE))).startsWith("redirect:/scrobbling/");
		assertThat(this.targets.of(this.fox)).extracting(Target::kind).containsExactly(ServiceKind.LASTFM);
		assertThat(answer(state, new Found(SERVICE))).isEqualTo("redirect:/scrobbling");
	}

	@Test
	void takeNoAnswerThatThisSessionDidNotAskFor() {
		String state = begin();
		assertThat(answer("other", new Found(SERVICE))).isEqualTo("redirect:/scrobbling");
		assertThat(flash("refusal")).isEqualTo(ScrobblingRefusal.LASTFM_STATE);
		this.rig.pass(LastFmLogins.LIFETIME);
		answer(state, new Found(SERVICE));
		then(this.lastFm).should(never()).session(any());
		assertThat(this.targets.of(this.fox)).isEmpty();
	}

	@Test
	void sayThatLastFmWasNotAllowed() {
		answer(begin(), new Refused());
		assertThat(flash("refusal")).isEqualTo(ScrobblingRefusal.LASTFM_NOT_ALLOWED);
	}

	@Test
	void doNotLeadToLastFmWithoutAKey() {
		given(this.lastFm.isAvailable()).willReturn(false);
		assertThat(this.login.begin(this.request, this.response, new ExtendedModelMap(), this.redirect))
			.isEqualTo("redirect:/scrobbling");
		assertThat(flash("refusal")).isEqualTo(ScrobblingRefusal.LASTFM_WITHOUT_KEY);
	}

	private String begin() {
		ExtendedModelMap model = new ExtendedModelMap();
		this.login.begin(this.request, this.response, model, this.redirect);
		assertThat(model.get("address")).asString()
			.startsWith(
					"https://www.last.fm/api/auth/?cb=https://earshot.example.com/scrobbling/lastfm/callback?state=");
		return String.valueOf(model.get("address")).replaceFirst(".*state=", "");
	}

	private String answer(String state, AccountCheck check) {
		given(this.lastFm.session("granted")).willReturn(check);
		return this.login.answer(this.fox, state, "granted", this.request, this.redirect);
	}

	private @Nullable Object flash(String name) {
		return this.redirect.getFlashAttributes().get(name);
	}

}
