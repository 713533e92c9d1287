package id.go.ppatk.piket.replies;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether a reply says something. A salutation, thanks, a signature, "Dikirim dari iPhone
 * saya" and "baik, kami cek dulu" do not: nothing of it can be told to the caller. Every
 * word counts that is not among the usual ones of such sentences, so that a short answer
 * ("Ya.", "Wajib LTKT") is one.
 */
final class Substance {

	/** Words of which a promise to look into it is made. */
	private static final Set<String> PROMISES = words(
			"""
					baik baiklah siap ok oke okay okey noted cek dicek check checking periksa diperiksa pelajari dipelajari
					tindaklanjuti ditindaklanjuti lanjuti proses diproses koordinasikan koordinasi dikoordinasikan tunggu ditunggu
					kabari kabarkan dikabari infokan informasikan sampaikan konfirmasi monitor dimengerti telusuri ditelusuri lihat
					dilihat cari tanyakan jawab balas respon tanggapi hubungi look soon shortly received""");

	/** Words that stand around them. */
	private static final Set<String> AROUND = words(
			"""
					ya iya pak bu bapak ibu bpk mas mbak mba kak sdr sdri saudara saudari rekan rekan2 tim semua kami saya kita akan
					dulu dahulu segera nanti sebentar mohon tolong maaf coba untuk yang dengan dan di ke pada atas dari hal ini itu
					tersebut info infonya informasi informasinya email e mail surel surat suratnya pesan pesannya pertanyaan
					pertanyaannya permohonan perhatian perhatiannya kerja sama samanya kerjasama kerjasamanya bantuan bantuannya
					pengertiannya waktu kesempatan pertama hari besok lusa siang pagi sore malam kembali lebih lanjut tindak
					secepatnya terlebih internal bagian terkait sedang masih banyak sekali yth kepada dear hi hai halo hello
					assalamualaikum wassalamualaikum assalamu wassalamu alaikum wr wb warahmatullahi wabarakatuh best kind warm
					sebelumnya setelah kabar hasil hasilnya jam pukul pkl we will into it and get back to you let me us the this your
					for i ll please wait a moment at in on with of good morning afternoon evening day sir madam team all very much
					selamat terima rapat izin ijin mhn sy yg utk dgn""");

	/** What a promise names. */
	private static final Set<String> IN_A_PROMISE = words(
			"""
					paling lambat pekan minggu depan senin selasa rabu kamis jumat pimpinan atasan unit direktur kepala bidang staf
					data dokumen laporan""");

	/** Words that end a letter, before the name; a promise does so too. */
	private static final Set<String> CLOSINGS = words(
			"salam hormat regards kasih terimakasih makasih trims thanks thank thx wassalam wassalamualaikum wassalamu "
					+ "sincerely demikian");

	/** Words that no name has. */
	private static final Set<String> NO_NAME = words(
			"wajib tidak bukan sudah belum bisa dapat boleh harus perlu adalah ada jika apabila karena paling maksimal");

	private static final Set<String> HOUR = words("jam pukul pkl");

	private static final Pattern SENT_FROM = Pattern.compile(
			"(?iu)\\s*(?:dikirim|terkirim|sent|get|dapatkan|unduh)\\s+(?:dari|from|menggunakan|using|via|with|outlook)"
					+ "\\b.{0,80}");

	private static final Pattern SALUTATION = Pattern.compile(
			"(?iu)\\s*(?:(?:kepada\\s+)?yth|dear|hi|hai|halo|hello|pak|bu|bapak|ibu|mas|mbak|rekan)\\b[^,:]{0,60}[,:]\\s*");

	private static final Pattern SALUTATION_LINE = Pattern.compile("(?iu)\\s*(?:(?:kepada\\s+)?yth|dear)\\b.{0,60}");

	/** "E-mail Bapak sudah kami terima": that it arrived is no answer. */
	private static final Pattern RECEIPT = Pattern
		.compile("(?iu)\\b(?:e-?mail|surat|surel|pesan|pertanyaan|permohonan|permintaan)(?:nya)?\\s(?:\\w+\\s){0,4}?"
				+ "(?:sudah|telah)\\s(?:kami\\s|saya\\s)?(?:di)?terima(?:\\s(?:dengan )?baik)?\\b");

	private static final Pattern DISCLAIMER = Pattern.compile(
			"(?iu)[\\s*]*(?:(?:perhatian|peringatan|catatan|note|notice)\\W{1,3})?(?:disclaimer|confidentiality notice"
					+ "|virus-?free|bebas virus|(?:please consider|pertimbangkan|pikirkan) .{0,40}(?:environment|lingkungan)"
					+ "|(?:e-?mail|pesan|surel|this (?:e-?mail|message))\\s.{0,60}"
					+ "(?:rahasia|confidential|privileged|ditujukan|intended)).*");

	private static final Pattern REACHED_AT = Pattern.compile(
			"(?iu).*(?:@|\\bhttps?:|\\bwww\\.|\\b(?:telp|telepon|tel|hp|phone|fax|faks|ext|mobile)\\b|\\bjl\\b|\\bjalan\\b"
					+ "|\\+?\\d[\\d ()-]{7,}).*");

	private static final Pattern NAME = Pattern.compile(
			"(?u)[\\p{Lu}\\p{N}(][\\p{L}\\p{N}.'’()/-]*(?:[ ,]+(?:dan|di|of|and|&|[\\p{Lu}\\p{N}(][\\p{L}\\p{N}.'’()/-]*))*,?");

	private static final int LONGEST_SIGNATURE_LINE = 60;

	/** In words, with what stands before it. */
	private static final int LONGEST_NAME = 6;

	private final Set<String> usual = new HashSet<>(AROUND);

	private boolean closed;

	private boolean promised;

	/**
	 * @param sender the name that the sender bears, which says nothing
	 */
	private Substance(String sender) {
		this.usual.addAll(PROMISES);
		this.usual.addAll(CLOSINGS);
		this.usual.addAll(split(sender));
	}

	/**
	 * Whether these lines say something.
	 * @param sender the name that the sender bears; may be empty
	 */
	static boolean isIn(List<String> lines, String sender) {
		return new Substance(sender).isIn(lines);
	}

	private boolean isIn(List<String> lines) {
		List<String> said = lines.stream().filter((line) -> !line.isBlank()).toList();
		for (String line : said) {
			if (line.strip().equals("--") || DISCLAIMER.matcher(line).matches()) {
				break;
			}
			if (says(line)) {
				return true;
			}
		}
		return !this.promised && said.stream().anyMatch(Substance::isAgreement);
	}

	private boolean says(String line) {
		if (SENT_FROM.matcher(line).matches() || SALUTATION_LINE.matcher(line).matches() && !line.contains(",")) {
			return false;
		}
		String rest = withoutSalutation(line);
		List<String> words = split(RECEIPT.matcher(rest).replaceAll(" baik "));
		boolean promises = words.stream().anyMatch(PROMISES::contains);
		if (isUsual(words, promises)) {
			this.promised |= promises;
			this.closed |= promises || words.stream().anyMatch(CLOSINGS::contains);
			return false;
		}
		return !(this.closed && isSignature(rest, words));
	}

	private static String withoutSalutation(String line) {
		Matcher salutation = SALUTATION.matcher(line);
		if (!salutation.lookingAt()) {
			return line;
		}
		List<String> words = split(salutation.group());
		boolean name = words.size() <= LONGEST_NAME && words.stream().noneMatch(NO_NAME::contains);
		return name ? line.substring(salutation.end()) : line;
	}

	/** Only usual words, and numbers only as an hour. */
	private boolean isUsual(List<String> words, boolean promises) {
		for (int at = 0; at < words.size(); at++) {
			boolean hour = at > 0 && words.get(at).matches("\\d{1,2}")
					&& (HOUR.contains(words.get(at - 1)) || words.get(at - 1).matches("\\d{1,2}"));
			boolean named = promises && IN_A_PROMISE.contains(words.get(at));
			if (!hour && !named && !this.usual.contains(words.get(at))) {
				return false;
			}
		}
		return true;
	}

	private static boolean isSignature(String line, List<String> words) {
		String stripped = line.strip();
		return stripped.length() <= LONGEST_SIGNATURE_LINE && words.stream().noneMatch(NO_NAME::contains)
				&& (NAME.matcher(stripped).matches() || REACHED_AT.matcher(stripped).matches());
	}

	/** "Ya." alone is an answer. */
	private static boolean isAgreement(String line) {
		return split(line).stream().anyMatch(Set.of("ya", "iya")::contains);
	}

	private static Set<String> words(String words) {
		return Set.copyOf(split(words));
	}

	private static List<String> split(String line) {
		return Pattern.compile("[^\\p{L}\\p{N}]+")
			.splitAsStream(line.toLowerCase(Locale.ROOT))
			.filter((word) -> !word.isEmpty())
			.collect(Collectors.toList());
	}

}
