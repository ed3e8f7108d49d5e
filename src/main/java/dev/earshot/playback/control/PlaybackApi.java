package dev.earshot.playback.control;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.core.Refusal;
import dev.earshot.playback.CurrentPlayback;
import dev.earshot.playback.dashboard.NowPlayingView;
import dev.earshot.spotify.SpotifyRefused;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
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
 * What is playing and every command, for other programs of a person who is signed in.
 */
@RestController
@RequestMapping("/api/playback")
class PlaybackApi {

	private final CurrentPlayback playback;

	private final CommandReading reading;

	private final Commands commands;

	private final MessageSource messages;

	private final InstantSource clock;

	PlaybackApi(CurrentPlayback playback, CommandReading reading, Commands commands, MessageSource messages,
			InstantSource clock) {
		this.playback = playback;
		this.reading = reading;
		this.commands = commands;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping
	PlaybackReport now(@CurrentAccount AccountId account) {
		return PlaybackReport.of(new NowPlayingView(this.playback.recent(account), this.clock.instant()));
	}

	@PostMapping(path = "/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void commandInJson(@CurrentAccount AccountId account, @PathVariable String name,
			@RequestBody Map<String, String> given) {
		this.commands.carryOut(account, this.reading.read(name, given, account));
	}

	@PostMapping("/{name}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void command(@CurrentAccount AccountId account, @PathVariable String name,
			@RequestParam Map<String, String> given) {
		this.commands.carryOut(account, this.reading.read(name, given, account));
	}

	@ExceptionHandler
	ProblemDetail explain(SpotifyRefused refused, Locale locale) {
		return problem(refused.refusal(), locale);
	}

	@ExceptionHandler
	ProblemDetail explain(BadCommand bad, Locale locale) {
		return problem(bad.input(), locale);
	}

	@ExceptionHandler
	ProblemDetail explain(HttpMessageNotReadableException unreadable, Locale locale) {
		return problem(BadInput.UNREADABLE, locale);
	}

	private ProblemDetail problem(Refusal refusal, Locale locale) {
		String key = "refusal." + refusal.code();
		ProblemDetail problem = ProblemDetail.forStatus(Answers.status(refusal));
		problem.setTitle(this.messages.getMessage(key, null, locale));
		problem.setDetail(this.messages.getMessage(key + ".next", null, locale));
		problem.setProperty("code", refusal.code());
		if (refusal.until() != null) {
			problem.setProperty("until", refusal.until());
		}
		return problem;
	}

}
