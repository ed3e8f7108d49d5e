package dev.earshot.notifications;

import java.io.Serializable;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * What became of the form that somebody just sent. The section of channels shows it,
 * since the browser scrolls there and not to the top of the page.
 *
 * @param notice the message code of what was done; {@code null} if nothing was
 * @param refusal why a test failed; {@code null} if none did
 * @param kind the channel whose address was not stored; {@code null} if none was refused
 * @param encryptedTarget that address, which may be a secret
 */
record ChannelOutcome(@Nullable String notice, @Nullable ChannelRefusal refusal, @Nullable ChannelKind kind,
		@Nullable String encryptedTarget) implements Serializable {

	static final String ATTRIBUTE = "channelOutcome";

	static final ChannelOutcome NONE = new ChannelOutcome(null, null, null, null);

	static ChannelOutcome done(String notice) {
		return new ChannelOutcome(notice, null, null, null);
	}

	static ChannelOutcome failed(ChannelRefusal refusal) {
		return new ChannelOutcome(null, refusal, null, null);
	}

	static ChannelOutcome refused(ChannelKind kind, String encryptedTarget) {
		return new ChannelOutcome(null, null, kind, encryptedTarget);
	}

	static ChannelOutcome before(HttpServletRequest request) {
		Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
		return (flash != null && flash.get(ATTRIBUTE) instanceof ChannelOutcome outcome) ? outcome : NONE;
	}

	void show(RedirectAttributes redirect) {
		redirect.addFlashAttribute(ATTRIBUTE, this);
	}

	@Nullable String encryptedTargetOf(ChannelKind kind) {
		return (kind == this.kind) ? this.encryptedTarget : null;
	}

}
