package id.go.ppatk.piket.desk;

import java.util.UUID;
import java.util.stream.Collectors;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.duties.OnDuty;
import id.go.ppatk.piket.handoffs.AddresseeRefused;
import id.go.ppatk.piket.intake.CallAccess;
import id.go.ppatk.piket.intake.ConnectCall;
import id.go.ppatk.piket.staff.SignedIn;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The buttons of the Operator, "Sambungkan ke …".
 */
@Controller
class ConnectionController {

	private final ConnectCall connectCall;

	private final OperatorPages desk;

	private final MessageSourceAccessor messages;

	ConnectionController(ConnectCall connectCall, OperatorPages desk, MessageSourceAccessor messages) {
		this.connectCall = connectCall;
		this.desk = desk;
		this.messages = messages;
	}

	/**
	 * A unit to which a caller is connected outside its hours only after the Operator was
	 * told.
	 */
	public record Outside(UUID formId, String unitCode) {
	}

	@PostMapping("/telepon/sambungan")
	ModelAndView connect(@AuthenticationPrincipal SignedIn me, @RequestParam UUID formId,
			@RequestParam("unit") String unitCode, @RequestParam(name = "tetap", defaultValue = "false") boolean anyway,
			Model model, RedirectAttributes redirect) {
		OperatorPage.Line line = this.desk.line(unitCode)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (line.isOutsideHours() && !anyway) {
			model.addAttribute("outside", new Outside(formId, unitCode));
			return new ModelAndView(this.desk.show(me, model), HttpStatus.CONFLICT);
		}
		try {
			Call call = this.connectCall.connect(formId, unitCode, to(line), me);
			redirect.addFlashAttribute("notice", message("operator.connected", call.getNumber(), to(line)));
			return new ModelAndView("redirect:/telepon");
		}
		catch (CallAccess.FormUsed ex) {
			model.addAttribute("refused", message("operator.form-used"));
		}
		catch (AddresseeRefused ex) {
			model.addAttribute("refused", message(ex.getMessageKey(), ex.getName()));
		}
		catch (ConnectCall.NoTopic ex) {
			model.addAttribute("refused", message("operator.no-topic", line.unit().getName()));
		}
		return new ModelAndView(this.desk.show(me, model), HttpStatus.CONFLICT);
	}

	/** "DP: Petugas DP 1 (pesawat 101), Petugas DP 2". */
	private String to(OperatorPage.Line line) {
		String names = line.answering().stream().map(this::who).collect(Collectors.joining(", "));
		return message("operator.to", line.unit().getCode(), names.isEmpty() ? message("operator.nobody") : names);
	}

	private String who(OnDuty.Post post) {
		return (post.extension() != null) ? message("operator.who", post.answering(), post.extension())
				: post.answering();
	}

	private String message(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments);
	}

}
