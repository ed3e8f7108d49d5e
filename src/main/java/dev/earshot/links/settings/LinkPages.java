package dev.earshot.links.settings;

import java.io.IOException;

import dev.earshot.links.LinkNotFound;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Gives the pages of links a plain 404 instead of the response that strangers get.
 */
interface LinkPages {

	@ExceptionHandler
	default void notFound(LinkNotFound failure, HttpServletResponse response) throws IOException {
		response.sendError(HttpStatus.NOT_FOUND.value());
	}

}
