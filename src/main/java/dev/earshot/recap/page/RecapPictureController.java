package dev.earshot.recap.page;

import java.io.IOException;
import java.util.Locale;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.core.Slug;
import dev.earshot.recap.Recap;
import dev.earshot.recap.RecapPicture;
import dev.earshot.recap.RecapPictures;
import dev.earshot.recap.Recaps;
import dev.earshot.recap.picture.PictureShape;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * A recap as a picture, for the person whose log it is.
 */
@Controller
class RecapPictureController {

	private final Recaps recaps;

	private final RecapPictures pictures;

	RecapPictureController(Recaps recaps, RecapPictures pictures) {
		this.recaps = recaps;
		this.pictures = pictures;
	}

	@GetMapping({ "/recap/{year:\\d\\d\\d\\d}/picture.png", "/recap/{year:\\d\\d\\d\\d}/{month:\\d\\d?}/picture.png" })
	void picture(@CurrentAccount AccountId account, @PathVariable int year,
			@PathVariable(required = false) @Nullable Integer month,
			@RequestParam(required = false) @Nullable String shape,
			@RequestParam(required = false) @Nullable String theme, Locale locale, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		Recap recap = this.recaps.find(account, RecapController.period(year, month), locale)
			.filter((found) -> !found.isEmpty() && this.pictures.areAvailable())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		PictureShape chosen = PictureOption.shape(shape);
		RecapPicture picture = this.pictures.of(recap, chosen, PictureOption.theme(theme))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE));
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name(recap, chosen) + "\"");
		picture.answer("private, no-cache", request, response);
	}

	private static String name(Recap recap, PictureShape shape) {
		return recap.period().path().substring(1).replace('/', '-') + "-" + Slug.of(shape) + ".png";
	}

}
