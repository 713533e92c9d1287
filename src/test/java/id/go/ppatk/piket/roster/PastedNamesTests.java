package id.go.ppatk.piket.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.DutyRole;
import id.go.ppatk.piket.duties.Place;
import id.go.ppatk.piket.duties.Seat;
import id.go.ppatk.piket.workdays.Week;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lists of names as people copy them from spreadsheets.
 */
class PastedNamesTests {

	private static final Week WEEK = Week.parse("2026-W49");

	/** Two posts a day, but none on Wednesday. */
	private static final List<Seat> SEATS = WEEK.weekdays()
		.stream()
		.filter((day) -> !day.equals(LocalDate.parse("2026-12-02")))
		.flatMap((day) -> IntStream.of(1, 2).mapToObj((post) -> new Place(day, post)))
		.flatMap((place) -> Stream.of(DutyRole.values()).map((role) -> new Seat(place, role)))
		.toList();

	@Test
	void aColumnOfNamesFollowsTheOrderOfThePlaces() {
		assertThat(read("Nama\nAni\n\nBudi\n-\nCici\nDedi\n")).containsExactly("2 Ani petugas-2026-11-30-1",
				"4 Budi pengganti-2026-11-30-1", "6 Cici pengganti-2026-11-30-2", "7 Dedi petugas-2026-12-01-1");
	}

	@Test
	void moreNamesThanPlacesAreLeftOver() {
		assertThat(read("Ani\n".repeat(17))).last().isEqualTo("17 Ani null");
	}

	@Test
	void rowsWithADayHoldOfficerAndSubstituteOfOnePostAfterTheOther() {
		assertThat(read("Senin\tAni\tBudi\r\nSenin\tCici\tDedi\r\nSelasa\tEdi\tFani")).containsExactly(
				"1 Ani petugas-2026-11-30-1", "1 Budi pengganti-2026-11-30-1", "2 Cici petugas-2026-11-30-2",
				"2 Dedi pengganti-2026-11-30-2", "3 Edi petugas-2026-12-01-1", "3 Fani pengganti-2026-12-01-1");
	}

	@Test
	void mergedDaysAreBlankInTheRowsThatFollow() {
		assertThat(read("30/11/2026\tAni\tBudi\n\tCici\n\t\tDedi")).containsExactly("1 Ani petugas-2026-11-30-1",
				"1 Budi pengganti-2026-11-30-1", "2 Cici petugas-2026-11-30-2", "3 Dedi null");
	}

	@Test
	void theOwnWorkbookIsReadAndTheRowsOfOtherUnitsArePassedOver() {
		assertThat(read("""
				Hari\tTanggal\tUnit kerja\tPos\tPetugas\tPengganti\tKeterangan
				Jumat\t04-12-2026\tDirektorat Pelaporan\t2\tAni\tBudi\tcatatan
				Jumat\t04-12-2026\tPusat Teknologi Informasi\t1\tXena\tYudi\t
				Jumat\t04-12-2026\tDirektorat Pelaporan\t1\t\tCici\t""")).containsExactly("2 Ani petugas-2026-12-04-2",
				"2 Budi pengganti-2026-12-04-2", "4 Cici pengganti-2026-12-04-1");
	}

	@Test
	void datesAreReadAsTheyAreWritten() {
		for (String date : List.of("2026-12-04", "4-12-2026", "04/12/2026", "12/4/2026", "4.12.2026", "4 Desember 2026",
				"Jumat, 4 Desember 2026", "Jum'at", "JUMAT")) {
			assertThat(read(date + "\tPos 2\tAni")).as(date)
				.containsExactly(date.equals("12/4/2026") ? "1 Ani null" : "1 Ani petugas-2026-12-04-2");
		}
	}

	@Test
	void aRowWhoseDayCannotBeReadIsBlamedOnItselfAndShiftsNothing() {
		assertThat(read("Selasa 1/12\tAni\tBudi\nKamis 31/13\tCici\tDedi\n\tEdi\nJumat 4/12\tFani\tGani"))
			.containsExactly("1 Ani petugas-2026-12-01-1", "1 Budi pengganti-2026-12-01-1",
					"2 ? Kamis 31/13 date.no-month", "3 ? Kamis 31/13 date.no-month", "4 Fani petugas-2026-12-04-1",
					"4 Gani pengganti-2026-12-04-1");
		assertThat(read("Rabu 2/12\tAni\nKamis 31/12\tBudi\nJumat 4/12\tCici")).containsExactly("1 Ani null",
				"2 Budi null", "3 Cici petugas-2026-12-04-1");
		assertThat(read("Kamis\t04-12-2026\tAni\nJumat\t04-12-2026\tBudi"))
			.containsExactly("1 ? Kamis, 2026-12-04 date.other-weekday", "2 Budi petugas-2026-12-04-1");
		assertThat(read("Senin\tAni\nSelasa depan\tBudi\nKamis\tCici")).containsExactly("1 Ani petugas-2026-11-30-1",
				"2 ? Selasa depan date.unreadable", "3 Cici petugas-2026-12-03-1");
		assertThat(read("11/30/2026\tAni")).as("the month first").containsExactly("1 ? 11/30/2026 date.no-month");
	}

	@Test
	void aColumnWhoseDayCannotBeReadHasItsNamesSaid() {
		assertThat(read("\tSenin 30/11\tSelasa 31/11\nPos 1\tAni\tBudi")).containsExactly("2 Ani petugas-2026-11-30-1",
				"2 ? Selasa 31/11 date.no-day");
	}

	@Test
	void aRowOfHeadsIsNoRow() {
		for (String head : List.of("HARI / TANGGAL\tNAMA PETUGAS PIKET\tPETUGAS PENGGANTI",
				"No\tHari, Tanggal\tPetugas\tPengganti (Istirahat)", "Hari:\tNama Pegawai\tNama Pengganti\tKet.",
				"\tPetugas 1\tPengganti 1")) {
			String number = head.startsWith("No\t") ? "1\t" : "";
			assertThat(read(head + "\n" + number + "Senin\tAni\tBudi")).as(head)
				.containsExactly("2 Ani petugas-2026-11-30-1", "2 Budi pengganti-2026-11-30-1");
		}
		assertThat(read("Nama Petugas Piket\tNama Pengganti\nAni\tBudi")).containsExactly("2 Ani petugas-2026-11-30-1",
				"2 Budi pengganti-2026-11-30-1");
		assertThat(read("\tSenin\tSelasa\n\tPetugas\tPetugas\n\tAni\tBudi"))
			.containsExactly("3 Ani petugas-2026-11-30-1", "3 Budi petugas-2026-12-01-1");
		assertThat(read("Petugas DP 1")).as("a name").containsExactly("1 Petugas DP 1 petugas-2026-11-30-1");
	}

	@Test
	void daysAcrossTheHeadHaveTheirNamesBelow() {
		assertThat(read("\tSenin\tSelasa\tRabu\nPos 1\tAni\tBudi\tCici\n\tDedi\t\t\n\t\tEdi\t")).containsExactly(
				"2 Ani petugas-2026-11-30-1", "2 Budi petugas-2026-12-01-1", "2 Cici null",
				"3 Dedi pengganti-2026-11-30-1", "4 Edi petugas-2026-12-01-2");
	}

	@Test
	void daysThatTakeNoNamesHaveNoPlace() {
		assertThat(read("Rabu\tAni\nSabtu\tBudi\n7-12-2026\tCici")).containsExactly("1 Ani null", "2 Budi null",
				"3 Cici null");
	}

	@Test
	@Timeout(5)
	void aLongListIsReadAtOnce() {
		assertThat(read("x".repeat(PastedNames.LONGEST))).hasSize(1);
		assertThat(read("x\n".repeat(PastedNames.LONGEST / 2))).hasSize(PastedNames.LONGEST / 2);
	}

	@Test
	void anythingElseIsText() {
		assertThat(read("<script>alert(1)</script>"))
			.containsExactly("1 <script>alert(1)</script> petugas-2026-11-30-1");
		assertThat(read("\t\t\n \n")).isEmpty();
	}

	private static List<String> read(String text) {
		return PastedNames
			.read(text, WEEK, SEATS, Set.of("dp", "direktorat pelaporan"), Set.of("pti", "pusat teknologi informasi"))
			.stream()
			.map((entry) -> (entry.unread() != null)
					? entry.line() + " ? " + entry.unread().cell() + " " + entry.unread().why().getMessage()
					: entry.line() + " " + entry.typed() + " "
							+ ((entry.seat() != null) ? entry.seat().toString() : null))
			.toList();
	}

}
