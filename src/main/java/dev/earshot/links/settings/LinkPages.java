package dev.earshot.links.settings;

import java.io.IOException;

import dev.earshot.links.LinkNotFound;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * What pages of a person's links have in common: a link that is not theirs is a page that
 * is not there, and not what others see behind a link that is closed.
 */
interface LinkPages {

	@ExceptionHandler
	default void missing(LinkNotFound missing, HttpServletResponse response) throws IOException {
		response.sendError(HttpStatus.NOT_FOUND.value());
	}

}
