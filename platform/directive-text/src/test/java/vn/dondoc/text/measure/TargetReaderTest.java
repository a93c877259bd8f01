package vn.dondoc.text.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.text.measure.Target.Direction;

class TargetReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Bảo đảm tỷ lệ giải ngân vốn đầu tư công đạt ít nhất 65,5%;AT_LEAST;65.5;%;tỷ lệ giải ngân vốn đầu tư công",
                "Kéo giảm tỷ lệ hộ nghèo còn dưới 2%;AT_MOST;2;%;Kéo giảm tỷ lệ hộ nghèo",
                "Đưa vào vận hành tối thiểu 100 MW điện gió;AT_LEAST;100;MW;Đưa vào vận hành",
                "Chỉ số cải cách hành chính tăng 5 bậc so với năm trước;INCREASE_BY;5;bậc;Chỉ số cải cách hành chính",
                "Số vụ tai nạn giao thông giảm ít nhất 5% trên cả ba tiêu chí;DECREASE_BY;5;%;Số vụ tai nạn giao thông",
                "Giải quyết hồ sơ trễ hạn không quá 1.200 hồ sơ;AT_MOST;1200;hồ sơ;Giải quyết hồ sơ trễ hạn",
                "Trồng mới rừng ≥ 300 ha;AT_LEAST;300;ha;Trồng mới rừng"
            })
    void aFigureHasADirectionAValueAndAUnit(String text, Direction direction, String value, String unit, String name) {
        Target target = TargetReader.read(text).getFirst();
        assertThat(target.direction()).isEqualTo(direction);
        assertThat(target.value().toPlainString()).isEqualTo(value);
        assertThat(target.unit()).isEqualTo(unit);
        assertThat(target.name()).isEqualTo(name);
        assertThat(text.substring(target.start(), target.end())).isEqualTo(target.phrase());
    }

    @Test
    void figuresWithoutDirectionAreNone() {
        assertThat(TargetReader.read("Triển khai 03 dự án tại 12 xã theo Quyết định số 15/QĐ-UBND ngày 02/3/2024."))
                .isEmpty();
    }

    @Test
    void eachFigureOfASentenceIsRead() {
        List<Target> targets =
                TargetReader.read("Thu ngân sách đạt 105% dự toán; thu tiền sử dụng đất đạt 2.500 tỷ đồng.");
        assertThat(targets).extracting(Target::phrase).containsExactly("đạt 105%", "đạt 2.500 tỷ đồng");
    }
}
