package vn.dondoc.text.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GluedWordsTest {

    @ParameterizedTest
    @CsvSource({
        "đơnvị trực thuộc, đơn|vị|trực|thuộc",
        "cácsở báo cáo, các|sở|báo|cáo",
        "tạiTờ trình, tại|Tờ|trình",
        "Giaocho Sở, Giao|cho|Sở",
        "kiểmtra việc, kiểm|tra|việc",
        "nghiêng phương trường, nghiêng|phương|trường",
        "Trung ươngbáo cáo, Trung|ương|báo|cáo",
        "BộCông Thương, Bộ|Công|Thương",
        "YouTube và Festivăng, YouTube|và|Festivăng",
        "NNPTNT và QLVB, NNPTNT|và|QLVB"
    })
    void wordsRunTogetherAreParted(String text, String words) {
        Tokens tokens = Tokens.of(text);
        List<String> read = IntStream.range(0, tokens.size())
                .mapToObj(i -> tokens.get(i).text())
                .toList();
        assertThat(String.join("|", read)).isEqualTo(words);
        assertThat(tokens.get(tokens.size() - 1).end()).isEqualTo(text.length());
    }
}
