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
 * The command forms of the dashboard. Without JavaScript a form redirects to the
 * dashboard, which shows the feedback; htmx gets only the feedback.
 */
@Controller
class CommandController {

	private static final String HTMX = "HX-Request";

	private final CommandReader reader;

	private final Commands commands;

	private final CurrentPlayback playback;

	CommandController(CommandReader reader, Commands commands, CurrentPlayback playback) {
		this.reader = reader;
		this.commands = commands;
		this.playback = playback;
	}

	@PostMapping(path = "/playback/{name}", headers = "!HX-Request")
	String command(@CurrentAccount AccountId account, @PathVariable String name,
			@RequestParam Map<String, String> parameters, RedirectAttributes next) {
		next.addFlashAttribute("feedback", execute(account, name, parameters));
		return "redirect:/#controls";
	}

	private CommandFeedback execute(AccountId account, String name, Map<String, String> parameters) {
		try {
			Command command = this.reader.read(name, parameters, account);
			Future<?> change = this.playback.nextChange(account);
			this.commands.execute(account, command);
			return done(command, change);
		}
		catch (SpotifyRefused ex) {
			return CommandFeedback.refused(ex.refusal());
		}
	}

	private CommandFeedback done(Command command, Future<?> change) {
		CommandFeedback feedback = CommandFeedback.done(command);
		if (feedback.equals(CommandFeedback.NOTHING)) {
			// Without JavaScript, the next page would not learn of the change later.
			this.playback.await(change);
		}
		return feedback;
	}

	@PostMapping(path = "/playback/{name}", headers = HTMX)
	ModelAndView feedback(@CurrentAccount AccountId account, @PathVariable String name,
			@RequestParam Map<String, String> parameters) {
		try {
			Command command = this.reader.read(name, parameters, account);
			this.commands.execute(account, command);
			return feedback(CommandFeedback.done(command), HttpStatus.OK);
		}
		catch (SpotifyRefused ex) {
			return feedback(CommandFeedback.refused(ex.refusal()), RefusalResponses.status(ex.refusal()));
		}
	}

	private static ModelAndView feedback(CommandFeedback feedback, HttpStatusCode status) {
		return new ModelAndView("player/control/feedback :: feedback", Map.of("feedback", feedback), status);
	}

	@ExceptionHandler
	ModelAndView refuse(InvalidCommand invalid, HttpServletRequest request) {
		return (request.getHeader(HTMX) != null)
				? feedback(CommandFeedback.refused(invalid.parameter()), invalid.parameter().status())
				: page(invalid.parameter());
	}

	private static ModelAndView page(InvalidParameter input) {
		return new ModelAndView("player/control/invalid", Map.of("refusal", input), input.status());
	}

}
