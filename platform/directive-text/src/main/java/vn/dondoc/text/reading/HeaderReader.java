package vn.dondoc.text.reading;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.DocumentNumber;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.closing.CutTitle;
import vn.dondoc.text.closing.RecipientReader;
import vn.dondoc.text.closing.SignatureReader;
import vn.dondoc.text.head.AddresseeReader;
import vn.dondoc.text.head.BodySymbol;
import vn.dondoc.text.head.HeadlineDate;
import vn.dondoc.text.head.IssuerByContext;
import vn.dondoc.text.head.IssuerReader;
import vn.dondoc.text.head.NumberLine;
import vn.dondoc.text.head.PlaceAndDate;
import vn.dondoc.text.head.SamePlace;
import vn.dondoc.text.head.SubjectReader;
import vn.dondoc.text.head.Symbol;
import vn.dondoc.text.head.TelegramOpening;
import vn.dondoc.text.head.UrgencyReader;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.Header;
import vn.dondoc.text.header.Signer;
import vn.dondoc.text.page.Folding;
import vn.dondoc.text.page.PageText;
import vn.dondoc.text.reference.References;
import vn.dondoc.text.zone.Damage;
import vn.dondoc.text.zone.TitleLine;
import vn.dondoc.text.zone.Zones;

/**
 * Reads a document's header from its text. Reads pages with a letterhead, annexes that came alone, and documents that the
 * news relay; of anything else it takes what is there and leaves the rest out.
 */
public final class HeaderReader {

    private HeaderReader() {}

    public static Header read(String text) {
        return read(PageText.of(text));
    }

    public static Header read(PageText page) {
        Zones zones = new Zones(page);
        References references = References.read(zones);
        Optional<NumberLine> number = NumberLine.read(zones);
        Optional<NewsLead> news = number.isPresent() ? Optional.empty() : NewsLead.read(zones);
        if (news.isPresent()) {
            return ofNews(zones, news.get(), references);
        }
        Optional<AnnexNote> annex = number.isPresent() ? Optional.empty() : AnnexNote.read(zones);
        return annex.isPresent() ? ofAnnex(zones, annex.get(), references) : ofPage(zones, number, references);
    }

    private static Header ofPage(Zones zones, Optional<NumberLine> numberLine, References references) {
        Damage damage = Damage.of(zones);
        TitlePlace printed = TitlePlace.read(zones);
        Found<String> number =
                damage.checked(Symbol.mended(numberLine.map(NumberLine::number).orElse(null), printed.type()));
        TitlePlace title = printed.checkedAgainst(number);
        Optional<PlaceAndDate> placed = PlaceAndDate.read(zones)
                .or(() -> numberLine.flatMap(line -> HeadlineDate.read(zones, line)))
                .map(line -> line.checkedAgainst(references.all()));
        Found<String> place = placed.map(PlaceAndDate::place).orElse(null);
        Found<DocumentType> type = type(zones, title, number, numberLine.isPresent() || placed.isPresent());
        List<Signer> signers = SignatureReader.read(zones).stream()
                .map(signed -> new Signer(damage.checked(signed.name()), signed.title(), signed.authority()))
                .toList();
        Signer signer = signers.isEmpty() ? null : signers.getFirst();
        Found<String> issuer = SamePlace.issuer(issuer(zones, numberLine, title, type, place, signer), place);
        return new Header(
                BodySymbol.checked(number, issuer),
                type,
                damage.checked(IssuerByContext.checkedAgainstSymbol(issuer, number, numberLine.isPresent())),
                SamePlace.place(place, issuer),
                damage.checked(placed.map(PlaceAndDate::date).orElse(null)),
                UrgencyReader.read(zones),
                subject(zones, title, placed),
                CutTitle.completed(signer, issuer),
                signers.size() > 1 ? signers.get(1) : null,
                AddresseeReader.read(zones),
                RecipientReader.read(zones),
                references.replacedBy(number),
                references.cited(number, at -> isInHead(at, numberLine, placed)),
                references.basis(zones, number));
    }

    private static @Nullable Found<String> subject(Zones zones, TitlePlace title, Optional<PlaceAndDate> placed) {
        if (title.line() != null && !title.isBehindGrounds(zones)) {
            return SubjectReader.below(zones, title.line(), title.at());
        }
        Found<String> ofLetter = title.line() == null ? SubjectReader.ofLetter(zones) : null;
        return ofLetter == null && placed.isPresent()
                ? SubjectReader.untitled(zones, placed.get().line())
                : ofLetter;
    }

    private static @Nullable Found<DocumentType> type(
            Zones zones, TitlePlace title, @Nullable Found<String> number, boolean numbered) {
        if (title.line() != null) {
            return titled(zones, title.line(), number);
        }
        Optional<DocumentType> byNumber = read(number).flatMap(DocumentType.CONG_VAN::contradictedBy);
        if (number != null && byNumber.isPresent()) {
            return new Found<>(
                    byNumber.get(), number.start(), number.end(), Math.min(Found.REPAIRED, number.confidence()));
        }
        Found<String> subject = SubjectReader.ofLetter(zones);
        if (subject != null && numbered) {
            return namedInSubject(subject, number)
                    .orElseGet(() -> new Found<>(DocumentType.CONG_VAN, subject.start(), subject.end(), Found.PRINTED));
        }
        if (!numbered) {
            return TelegramOpening.read(zones).map(TelegramOpening::type).orElse(null);
        }
        return zones.head().stream()
                .filter(line -> TitlePlace.ADDRESSED.matcher(line.folded()).find())
                .findFirst()
                .map(line -> zones.found(DocumentType.CONG_VAN, line, Found.REPAIRED))
                .orElseGet(() -> named(number));
    }

    /** "Hướng dẫn một số nội dung …", of a page that has the type's name in the subject's line, and in its number. */
    private static Optional<Found<DocumentType>> namedInSubject(Found<String> subject, @Nullable Found<String> number) {
        return read(number)
                .flatMap(DocumentType::namedBy)
                .filter(type -> Folding.fold(subject.value()).startsWith(Folding.fold(type.vietnameseName()) + " "))
                .map(type -> new Found<>(type, subject.start(), subject.end(), Found.REPAIRED));
    }

    /** By the number alone, of a page without title and addressees. */
    private static @Nullable Found<DocumentType> named(@Nullable Found<String> number) {
        return number == null
                ? null
                : read(number)
                        .flatMap(DocumentType::namedBy)
                        .map(type -> new Found<>(type, number.start(), number.end(), Found.INFERRED))
                        .orElse(null);
    }

    /** Of two types the number's counts where the title is damaged, or may be the subject's "KẾT LUẬN"; a person is to look. */
    private static Found<DocumentType> titled(Zones zones, TitleLine title, @Nullable Found<String> number) {
        Optional<DocumentType> other = read(number).flatMap(title.type()::contradictedBy);
        boolean sure = title.isPrinted() && other.isEmpty();
        boolean own = title.isPrinted() && title.type() != DocumentType.KET_LUAN;
        DocumentType type = own ? title.type() : other.orElse(title.type());
        return zones.found(type, title.name(), sure ? Found.PRINTED : Found.INFERRED);
    }

    private static Optional<DocumentNumber> read(@Nullable Found<String> number) {
        return number != null && DocumentNumber.read(number.value()) instanceof DocumentNumber read
                ? Optional.of(read)
                : Optional.empty();
    }

    private static @Nullable Found<String> issuer(
            Zones zones,
            Optional<NumberLine> number,
            TitlePlace title,
            @Nullable Found<DocumentType> type,
            @Nullable Found<String> place,
            @Nullable Signer signer) {
        boolean headed = number.isPresent() || title.line() != null || place != null;
        Found<String> letterhead = headed ? IssuerReader.read(zones, number, title.at()) : null;
        Found<String> completed = letterhead == null
                ? null
                : IssuerByContext.completed(
                        zones, letterhead, number.map(NumberLine::number).orElse(null), place);
        int decidedBelow = title.isBehindGrounds(zones) ? 0 : title.at();
        Optional<Found<String>> chairman =
                IssuerByContext.chairman(zones, type == null ? null : type.value(), decidedBelow, completed);
        if (chairman.isPresent()) {
            return chairman.get();
        }
        if (completed != null) {
            boolean decision = type != null && type.value() == DocumentType.QUYET_DINH && title.at() >= 0;
            return decision ? IssuerByContext.checkedAgainstDecider(zones, decidedBelow, completed) : completed;
        }
        Found<String> inferred =
                IssuerByContext.inferred(zones, number.map(NumberLine::number).orElse(null), place, signer);
        if (inferred != null || headed) {
            return inferred == null ? IssuerByContext.promulgating(zones, title.line(), title.at()) : inferred;
        }
        return TelegramOpening.read(zones)
                .map(TelegramOpening::issuer)
                .orElseGet(() -> IssuerByContext.ofMeeting(zones));
    }

    private static Header ofNews(Zones zones, NewsLead news, References references) {
        Found<String> bySymbol = IssuerByContext.inferred(zones, news.number(), null, null);
        return new Header(
                news.number(),
                zones.found(news.type(), news.typeName(), news.number() == null ? Found.INFERRED : Found.REPAIRED),
                bySymbol == null ? news.issuer() : bySymbol,
                null,
                news.date(),
                null,
                news.subject(),
                news.signer(),
                null,
                NewsAddressees.read(zones),
                List.of(),
                references.replaced(),
                references.cited(news.number(), at -> false),
                List.of());
    }

    private static Header ofAnnex(Zones zones, AnnexNote annex, References references) {
        return new Header(
                null,
                zones.found(annex.type(), annex.note(), Found.REPAIRED),
                annex.issuer(),
                null,
                null,
                null,
                annex.subject(),
                null,
                null,
                List.of(),
                List.of(),
                references.replaced(),
                references.cited(null, at -> false),
                List.of());
    }

    private static boolean isInHead(int at, Optional<NumberLine> number, Optional<PlaceAndDate> placed) {
        return number.stream().anyMatch(own -> own.line().covers(at))
                || placed.stream().anyMatch(own -> own.line().covers(at));
    }
}
