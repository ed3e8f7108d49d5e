package dev.earshot.player.control;

import java.util.Map;
import java.util.concurrent.Future;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.playback.CurrentPlayback;
import dev.earshot.spotify.SpotifyRefused;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The forms of the dashboard. Without JavaScript they lead back to it, which then says
 * what has to be said; htmx gets only those words.
 */
@Controller
class ControlController {

	private static final String HTMX = "HX-Request";

	private final CommandReader reader;

	private final Commands commands;

	private final CurrentPlayback playback;

	ControlController(CommandReader reader, Commands commands, CurrentPlayback playback) {
		this.reader = reader;
		this.commands = commands;
		this.playback = playback;
	}

	@PostMapping(path = "/playback/{name}", headers = "!HX-Request")
	String command(@CurrentAccount AccountId account, @PathVariable String name,
			@RequestParam Map<String, String> given, RedirectAttributes next) {
		next.addFlashAttribute("feedback", carryOut(account, name, given));
		return "redirect:/#controls";
	}

	private CommandFeedback carryOut(AccountId account, String name, Map<String, String> given) {
		try {
			Command command = this.reader.read(name, given, account);
			Future<?> change = this.playback.nextChange(account);
			this.commands.carryOut(account, command);
			return done(command, change);
		}
		catch (SpotifyRefused ex) {
			return CommandFeedback.why(ex.refusal());
		}
	}

	private CommandFeedback done(Command command, Future<?> change) {
		CommandFeedback feedback = CommandFeedback.done(command);
		if (feedback.equals(CommandFeedback.NOTHING)) {
			// The page that follows has no script to learn of the change later.
			this.playback.await(change);
		}
		return feedback;
	}

	@PostMapping(path = "/playback/{name}", headers = HTMX)
	ModelAndView words(@CurrentAccount AccountId account, @PathVariable String name,
			@RequestParam Map<String, String> given) {
		try {
			Command command = this.reader.read(name, given, account);
			this.commands.carryOut(account, command);
			return words(CommandFeedback.done(command), HttpStatus.OK);
		}
		catch (SpotifyRefused ex) {
			return words(CommandFeedback.why(ex.refusal()), RefusalResponses.status(ex.refusal()));
		}
	}

	private static ModelAndView words(CommandFeedback feedback, HttpStatusCode status) {
		return new ModelAndView("player/control/feedback :: feedback", Map.of("feedback", feedback), status);
	}

	@ExceptionHandler
	ModelAndView refuse(InvalidCommand bad, HttpServletRequest request) {
		return (request.getHeader(HTMX) != null) ? words(CommandFeedback.why(bad.input()), bad.input().status())
				: page(bad.input());
	}

	private static ModelAndView page(InvalidParameter input) {
		return new ModelAndView("player/control/invalid", Map.of("refusal", input), input.status());
	}

}
