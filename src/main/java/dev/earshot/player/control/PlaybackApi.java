package dev.earshot.player.control;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.playback.CurrentPlayback;
import dev.earshot.player.dashboard.NowPlayingView;
import dev.earshot.spotify.SpotifyRefused;
import dev.earshot.web.ProblemDetails;
import dev.earshot.web.RequestRejection;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * What plays, and commands, for programs of a signed-in person.
 */
@RestController
@RequestMapping("/api/playback")
class PlaybackApi {

	private final CurrentPlayback playback;

	private final CommandReader reader;

	private final Commands commands;

	private final ProblemDetails problems;

	private final InstantSource clock;

	PlaybackApi(CurrentPlayback playback, CommandReader reader, Commands commands, ProblemDetails problems,
			InstantSource clock) {
		this.playback = playback;
		this.reader = reader;
		this.commands = commands;
		this.problems = problems;
		this.clock = clock;
	}

	@GetMapping
	PlaybackResponse now(@CurrentAccount AccountId account) {
		return PlaybackResponse.of(new NowPlayingView(this.playback.upToDate(account), this.clock.instant()));
	}

	@PostMapping(path = "/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void commandInJson(@CurrentAccount AccountId account, @PathVariable String name,
			@RequestBody(required = false) @Nullable Map<String, String> parameters) {
		command(account, name, (parameters != null) ? parameters : Map.of());
	}

	@PostMapping(path = "/{name}", consumes = "!" + MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void command(@CurrentAccount AccountId account, @PathVariable String name,
			@RequestParam Map<String, String> parameters) {
		this.commands.execute(account, this.reader.read(name, parameters, account));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> explain(SpotifyRefused refused, Locale locale) {
		return this.problems.of(refused.refusal(), RefusalResponses.status(refused.refusal()),
				RefusalResponses.advice(refused.refusal()), locale);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> explain(InvalidCommand invalid, Locale locale) {
		return this.problems.of(invalid.parameter(), invalid.parameter().status(), RefusalResponses.NEXT, locale);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> explain(HttpMessageNotReadableException unreadable, Locale locale) {
		return this.problems.of(RequestRejection.UNREADABLE, RequestRejection.UNREADABLE.status(),
				RefusalResponses.NEXT, locale);
	}

}
