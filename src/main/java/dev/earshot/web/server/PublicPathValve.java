package dev.earshot.web.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.buf.MessageBytes;

/**
 * Adds the public path to requests without it: some proxies remove it, and health checks
 * do not know it.
 */
class PublicPathValve extends ValveBase {

	private final String path;

	PublicPathValve(String path) {
		super(true);
		this.path = path;
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		boolean isOutside = request.getContext() == null && !response.isError();
		if (!isOutside) {
			getNext().invoke(request, response);
		}
		else if (isFoundWithPath(request, response)) {
			getContainer().getPipeline().getFirst().invoke(request, response);
		}
	}

	// Maps the request again, as if the browser had requested the full path.
	private boolean isFoundWithPath(Request request, Response response) throws IOException, ServletException {
		MessageBytes uri = request.getCoyoteRequest().requestURI();
		byte[] full = (this.path + uri).getBytes(StandardCharsets.ISO_8859_1);
		uri.setBytes(full, 0, full.length);
		request.getMappingData().recycle();
		request.recycleSessionInfo();
		try {
			return request.getConnector()
				.getProtocolHandler()
				.getAdapter()
				.prepare(request.getCoyoteRequest(), response.getCoyoteResponse());
		}
		catch (IOException | ServletException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new ServletException(ex);
		}
	}

}
