package id.go.ppatk.piket.staff;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.units.Units;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes a list of people from a spreadsheet: all of it, or nothing.
 */
@Controller
class ImportController {

	private final People acts;

	private final StaffMembers people;

	private final Units units;

	private final Validator validator;

	private final MessageSourceAccessor messages;

	ImportController(People acts, StaffMembers people, Units units, Validator validator,
			MessageSourceAccessor messages) {
		this.acts = acts;
		this.people = people;
		this.units = units;
		this.validator = validator;
		this.messages = messages;
	}

	@GetMapping("/pengaturan/pegawai/impor")
	String form(Model model) {
		model.addAttribute("columns", PeopleList.COLUMNS).addAttribute("allRoles", Role.values());
		return "staff/import";
	}

	@GetMapping("/pengaturan/pegawai/impor.csv")
	ResponseEntity<String> example() {
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("pegawai.csv").build().toString())
			.body(String.join(",", PeopleList.COLUMNS) + "\r\n"
					+ "Petugas Contoh,petugas.contoh,DP,PETUGAS,contoh@ppatk.go.id\r\n");
	}

	@PostMapping("/pengaturan/pegawai/impor")
	ModelAndView take(@RequestParam(name = "berkas", required = false) @Nullable MultipartFile file, Model model,
			RedirectAttributes redirect) throws IOException {
		List<String> mistakes;
		try {
			if (file == null) {
				throw new PeopleList.Unreadable();
			}
			List<PeopleList.Line> lines = PeopleList.read(String.valueOf(file.getOriginalFilename()),
					file.getInputStream());
			mistakes = mistakes(lines);
			if (mistakes.isEmpty() && !lines.isEmpty()) {
				this.acts.add(lines.stream().map(PeopleList.Line::form).toList());
				redirect.addFlashAttribute("notice", text("import.done", lines.size()));
				return new ModelAndView("redirect:/pengaturan/pegawai");
			}
		}
		catch (DataIntegrityViolationException ex) {
			mistakes = List.of(text("import.meanwhile"));
		}
		catch (PeopleList.Unreadable ex) {
			mistakes = List.of(text("import.unreadable", String.join(", ", PeopleList.COLUMNS)));
		}
		model.addAttribute("mistakes", mistakes.isEmpty() ? List.of(text("import.empty")) : mistakes);
		return new ModelAndView(form(model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private List<String> mistakes(List<PeopleList.Line> lines) {
		Set<String> units = this.units.offered().stream().map(Unit::getCode).collect(Collectors.toSet());
		Set<String> taken = this.people.all().stream().map(StaffMember::getUsername).collect(Collectors.toSet());
		Set<String> listed = new HashSet<>();
		List<String> mistakes = new ArrayList<>();
		for (PeopleList.Line line : lines) {
			PersonForm form = line.form();
			this.validator.validate(form)
				.stream()
				.map((wrong) -> wrong.getMessage())
				.sorted()
				.forEach((why) -> mistakes.add(text("import.line", line.number(), why)));
			line.unknownRole()
				.ifPresent((role) -> mistakes.add(text("import.line", line.number(), text("import.role", role))));
			if (!form.unitCode().isEmpty() && !units.contains(form.unitCode())) {
				mistakes.add(text("import.line", line.number(), text("import.unit", form.unitCode())));
			}
			if (taken.contains(form.username()) || !listed.add(form.username())) {
				mistakes.add(text("import.line", line.number(), text("person.username-taken")));
			}
		}
		return mistakes;
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments);
	}

}
