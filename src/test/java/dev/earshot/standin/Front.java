package dev.earshot.standin;

import java.util.Map;

import tools.jackson.core.JacksonException;

/**
 * The one door of the stand-in: counts, refuses, and passes each question on to whoever
 * answers it.
 */
final class Front {

	private static final String API = "/v1";

	private final Calls calls;

	private final Refusals refusals;

	private final TokenEndpoint tokens;

	private final AuthorizeEndpoint authorize;

	private final Api api;

	private final ControlPanel panel;

	Front(Calls calls, Refusals refusals, TokenEndpoint tokens, AuthorizeEndpoint authorize, Api api,
			ControlPanel panel) {
		this.calls = calls;
		this.refusals = refusals;
		this.tokens = tokens;
		this.authorize = authorize;
		this.api = api;
		this.panel = panel;
	}

	static boolean isSpotify(String path) {
		return path.startsWith(API + "/") || path.equals(TokenEndpoint.PATH);
	}

	/**
	 * Notes that somebody called, whether or not they get an answer.
	 */
	Refusals.Outage arrive(Question question) {
		if (!isSpotify(question.path())) {
			return Refusals.Outage.NONE;
		}
		this.calls.record(question.method(), withoutPrefix(question).path());
		return this.refusals.outage();
	}

	Answer answer(Question question) {
		try {
			return pass(question);
		}
		catch (RefusedBySample ex) {
			return Answer.of(ex.sample());
		}
		catch (IllegalArgumentException | JacksonException ex) {
			return Answer.of(Sample.named("error-400-invalid-id"));
		}
	}

	private Answer pass(Question question) {
		String path = question.path();
		if (isSpotify(path)) {
			return spotify(withoutPrefix(question));
		}
		if (path.startsWith(AuthorizeEndpoint.PATH)) {
			return this.authorize.answer(question);
		}
		if (path.matches("/image/.+-\\d{1,4}\\.jpg")) {
			return Answer.jpeg(Artwork.draw(path.substring("/image/".length())));
		}
		if (path.startsWith(ControlPanel.PATH)) {
			return this.panel.answer(question);
		}
		return path.equals("/") ? Answer.redirect(302, ControlPanel.PATH) : new Answer(404, Map.of(), "");
	}

	private Answer spotify(Question question) {
		this.refusals.check(question.path());
		if (question.path().equals(TokenEndpoint.PATH)) {
			return this.tokens.answer(question);
		}
		return this.api.answer(question);
	}

	private static Question withoutPrefix(Question question) {
		return question.path().startsWith(API) ? question.under(API) : question;
	}

}
