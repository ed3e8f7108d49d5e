package dev.earshot.recap.page;

import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.recap.Recap;
import dev.earshot.recap.RecapPeriod;
import dev.earshot.recap.RecapPictures;
import dev.earshot.recap.Recaps;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * Shows what a year or month was like.
 */
@Controller
class RecapController {

	private static final String HISTORY = "redirect:/history";

	private final Recaps recaps;

	private final RecapPictures pictures;

	RecapController(Recaps recaps, RecapPictures pictures) {
		this.recaps = recaps;
		this.pictures = pictures;
	}

	@GetMapping("/recap")
	String latest(@CurrentAccount AccountId account) {
		return this.recaps.latest(account).map((period) -> "redirect:" + period.path()).orElse(HISTORY);
	}

	@GetMapping({ "/recap/{year:\\d\\d\\d\\d}", "/recap/{year:\\d\\d\\d\\d}/{month:\\d\\d?}" })
	String page(@CurrentAccount AccountId account, @PathVariable int year,
			@PathVariable(required = false) @Nullable Integer month, Locale locale, Model model) {
		Optional<Recap> recap = this.recaps.find(account, period(year, month), locale);
		recap.ifPresent((found) -> show(found, model));
		return recap.isPresent() ? "recap/recap" : HISTORY;
	}

	static RecapPeriod period(int year, @Nullable Integer month) {
		return RecapPeriod.of(year, month).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private void show(Recap recap, Model model) {
		model.addAttribute("recap", recap);
		model.addAttribute("months", List.of(Month.values()));
		model.addAttribute("pictured", !recap.isEmpty() && this.pictures.areAvailable());
		model.addAttribute("shapes", PictureOption.SHAPES);
		model.addAttribute("themes", PictureOption.THEMES);
	}

}
