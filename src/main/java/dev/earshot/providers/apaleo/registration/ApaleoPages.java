package dev.earshot.providers.apaleo.registration;

import dev.earshot.core.Refusal;
import dev.earshot.core.RefusedException;
import dev.earshot.providers.apaleo.ApaleoProvider;
import dev.earshot.providers.apaleo.ApaleoRefusal;
import dev.earshot.providers.apaleo.HotelLinks;
import dev.earshot.web.PublicUrl;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Fills the owner's page of apaleo.
 */
@Component
class ApaleoPages {

	static final String PATH = "/admin/providers/apaleo";

	static final String REDIRECT = "redirect:" + PATH;

	private static final String REFUSAL = "refusal";

	private final ApaleoProvider provider;

	private final ApaleoSecrets secrets;

	private final HotelLinks links;

	private final PublicUrl publicUrl;

	ApaleoPages(ApaleoProvider provider, ApaleoSecrets secrets, HotelLinks links, PublicUrl publicUrl) {
		this.provider = provider;
		this.secrets = secrets;
		this.links = links;
		this.publicUrl = publicUrl;
	}

	String page(Model model) {
		ApaleoView view = ApaleoView.of(this.provider, this.secrets, this.publicUrl.base() + "/apple-touch-icon.png");
		model.addAttribute("apaleo", view);
		model.addAttribute("people", this.links.count());
		addUnlessThere("apaleoForm", ApaleoForm.empty(), model);
		addUnlessThere("secretForm", SecretForm.empty(), model);
		addUnlessThere(REFUSAL, obstacle(), model);
		return "providers/apaleo";
	}

	private static void addUnlessThere(String name, @Nullable Object value, Model model) {
		if (!model.containsAttribute(name)) {
			model.addAttribute(name, value);
		}
	}

	/**
	 * Returns what keeps everybody from linking an account here.
	 * @return {@code null} if nothing is known that does
	 */
	@Nullable Refusal obstacle() {
		boolean isCallable = this.provider.redirectUri().startsWith("https:") || this.publicUrl.isLoopback();
		return isCallable ? null : ApaleoRefusal.APALEO_NOT_HTTPS;
	}

	/**
	 * Does something that may be refused.
	 * @param done the code of the notice that says it was done
	 * @return the view
	 */
	String attempt(String done, Model model, RedirectAttributes redirect, Runnable work) {
		try {
			work.run();
			redirect.addFlashAttribute("notice", done);
			return REDIRECT;
		}
		catch (RefusedException ex) {
			model.addAttribute(REFUSAL, ApaleoRefusal.told(ex.refusal()));
			return page(model);
		}
	}

}
