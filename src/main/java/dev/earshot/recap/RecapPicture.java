package dev.earshot.recap;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * A picture as PNG.
 *
 * @param tag changes with the picture
 */
public record RecapPicture(byte[] png, String tag) {

	/** Answers with the picture, unless who asks has it. */
	public void answer(String caching, HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.setHeader(HttpHeaders.CACHE_CONTROL, caching);
		if (!new ServletWebRequest(request, response).checkNotModified(this.tag)) {
			response.setContentType(MediaType.IMAGE_PNG_VALUE);
			response.setContentLength(this.png.length);
			response.getOutputStream().write(this.png);
		}
	}

}
