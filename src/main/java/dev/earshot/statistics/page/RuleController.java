package dev.earshot.statistics.page;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.core.Refusal;
import dev.earshot.history.log.Listeners;
import dev.earshot.statistics.figures.CountRule;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Changes what counts in the statistics of a person. {@code back} is the path to which it
 * leads.
 */
@Controller
class RuleController {

	private static final String PAGE = "/statistics";

	private static final Pattern PATH = Pattern.compile("/(?:statistics|history)(?:[/?][\\w/?&=.:-]*)?");

	private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

	private final Listeners listeners;

	RuleController(Listeners listeners) {
		this.listeners = listeners;
	}

	@PostMapping("/statistics/rule")
	String change(@CurrentAccount AccountId account, @RequestParam(required = false) @Nullable String seconds,
			@RequestParam(defaultValue = "false") boolean full, @RequestParam(defaultValue = "false") boolean exports,
			@RequestParam(defaultValue = PAGE) String back, RedirectAttributes redirect) {
		Optional<Duration> least = least(seconds);
		if (full || least.isPresent()) {
			this.listeners.setCounted(account, full ? null : least.get(), exports);
			redirect.addFlashAttribute("notice", "statistics-rule");
		}
		else {
			redirect.addFlashAttribute("refusal", RuleRefusal.RULE_SECONDS);
		}
		return "redirect:" + (PATH.matcher(back).matches() ? back : PAGE);
	}

	private static Optional<Duration> least(@Nullable String seconds) {
		return Optional.ofNullable(seconds)
			.map(String::strip)
			.filter((text) -> NUMBER.matcher(text).matches())
			.map((text) -> Duration.ofSeconds(Integer.parseInt(text)))
			.filter((least) -> least.compareTo(CountRule.MOST) <= 0);
	}

	/**
	 * Why a rule stays as it is.
	 */
	enum RuleRefusal implements Refusal {

		/** The least time is no number of seconds, or too long. */
		RULE_SECONDS

	}

}
