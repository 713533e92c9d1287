package id.go.ppatk.piket.calls;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import id.go.ppatk.piket.web.TypedDate;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What is looked for, as it stands in the address.
 *
 * @param nomor a call's number, a telephone number or an e-mail address
 * @param nama the caller's name
 * @param lembaga the caller's institution
 * @param kata words of the problem
 * @param topik the topic
 * @param unit the unit
 * @param hasil the outcome
 * @param dari the first WIB date, as typed
 * @param sampai the last WIB date
 * @param urut {@code tanggal} for the latest first, else the best first where words or
 * names are looked for
 */
record SearchForm(@Nullable String nomor, @Nullable String nama, @Nullable String lembaga, @Nullable String kata,
		@Nullable Long topik, @Nullable String unit, @Nullable Outcome hasil, @Nullable String dari,
		@Nullable String sampai, @Nullable String urut) {

	private static final int LONGEST = 160;

	private static final String BY_DATE = "tanggal";

	SearchForm {
		nomor = shortened(nomor);
		nama = shortened(nama);
		lembaga = shortened(lembaga);
		kata = shortened(kata);
		unit = shortened(unit);
		urut = BY_DATE.equals(urut) ? BY_DATE : "relevansi";
	}

	private static String shortened(@Nullable String typed) {
		String text = (typed != null) ? typed.strip() : "";
		return text.substring(0, Math.min(text.length(), LONGEST));
	}

	/** Reads what was typed; a date that is none is refused and asks for nothing. */
	CallQuery read(LocalDate today, Errors errors) {
		LocalDate from = date(this.dari, "dari", today, errors);
		LocalDate to = date(this.sampai, "sampai", today, errors);
		if (from != null && to != null && to.isBefore(from)) {
			errors.rejectValue("sampai", "search.period-turned");
		}
		boolean ranks = !(this.nama + this.lembaga + this.kata).isBlank();
		return new CallQuery(this.nomor, this.nama, this.lembaga, this.kata, this.topik,
				this.unit.isEmpty() ? null : this.unit, this.hasil, from, to, ranks && !this.urut.equals(BY_DATE));
	}

	private static @Nullable LocalDate date(@Nullable String typed, String field, LocalDate today, Errors errors) {
		if (typed == null || typed.isBlank()) {
			return null;
		}
		return TypedDate.read(field, typed, today, errors);
	}

	/** Whether words were typed, and all of them stand in every sentence. */
	boolean isOnlyStopWords(CallQuery query) {
		return !this.kata.isEmpty() && !query.tellsCallsApart();
	}

	/** The address of the same search. */
	String address(String path, FoundCalls.@Nullable PageKey after) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
		List<Object[]> asked = Stream
			.of(new Object[] { "nomor", this.nomor }, new Object[] { "nama", this.nama },
					new Object[] { "lembaga", this.lembaga }, new Object[] { "kata", this.kata },
					new Object[] { "topik", this.topik }, new Object[] { "unit", this.unit },
					new Object[] { "hasil", this.hasil }, new Object[] { "dari", this.dari },
					new Object[] { "sampai", this.sampai }, new Object[] { "urut", this.urut },
					new Object[] { "setelah", after })
			.filter((part) -> part[1] != null && !part[1].toString().isEmpty())
			.toList();
		asked.forEach((part) -> address.queryParam(part[0].toString(), "{" + part[0] + "}"));
		return address.encode().buildAndExpand(asked.stream().map((part) -> part[1]).toArray()).toUriString();
	}

}
