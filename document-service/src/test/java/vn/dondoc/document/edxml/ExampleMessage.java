package vn.dondoc.document.edxml;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A message as another system sends it, as the tests change it. */
public final class ExampleMessage {

    private static final String NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016";

    /** Every field the regulation has. */
    private static final String WHOLE = """
            <?xml version="1.0" encoding="utf-8"?>
            <edXML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns="%1$s">
              <edXML:edXMLEnvelope xmlns:edXML="%1$s">
                <edXML:edXMLHeader>
                  <edXML:MessageHeader>
                    <edXML:From>
                      <edXML:OrganId>000.00.04.G14</edXML:OrganId>
                      <edXML:OrganizationInCharge>Bộ Thử nghiệm</edXML:OrganizationInCharge>
                      <edXML:OrganName>Vụ Kiểm thử</edXML:OrganName>
                      <edXML:OrganAdd>Số 1, phố Thử</edXML:OrganAdd>
                      <edXML:Email>vu@thu.example</edXML:Email>
                      <edXML:Telephone>024</edXML:Telephone>
                      <edXML:Fax>025</edXML:Fax>
                      <edXML:Website>thu.example</edXML:Website>
                    </edXML:From>
                    <edXML:To>
                      <edXML:OrganId>000.00.00.H12</edXML:OrganId>
                      <edXML:OrganName>UBND tỉnh Cà Mau</edXML:OrganName>
                    </edXML:To>
                    <edXML:To>
                      <edXML:OrganId>H33</edXML:OrganId>
                      <edXML:OrganName>UBND tỉnh khác</edXML:OrganName>
                    </edXML:To>
                    <edXML:Code>
                      <edXML:CodeNumber>@NUMBER@</edXML:CodeNumber>
                      <edXML:CodeNotation>VKT-VP</edXML:CodeNotation>
                    </edXML:Code>
                    <edXML:PromulgationInfo>
                      <edXML:Place>Hà Nội</edXML:Place>
                      <edXML:PromulgationDate>2023/03/14</edXML:PromulgationDate>
                    </edXML:PromulgationInfo>
                    <edXML:DocumentType>
                      <edXML:Type>18</edXML:Type>
                      <edXML:TypeName>Công văn</edXML:TypeName>
                      <edXML:TypeDetail>0</edXML:TypeDetail>
                    </edXML:DocumentType>
                    <edXML:Subject>V/v báo cáo kết quả &lt;thử&gt; &amp; kiểm</edXML:Subject>
                    <edXML:Content>Đề nghị báo cáo trước ngày 30/3/2023.</edXML:Content>
                    <edXML:SignerInfo>
                      <edXML:Competence>KT. VỤ TRƯỞNG</edXML:Competence>
                      <edXML:Position>Phó Vụ trưởng</edXML:Position>
                      <edXML:FullName>Trần Thị Kiểm</edXML:FullName>
                    </edXML:SignerInfo>
                    <edXML:DueDate>2023/03/30</edXML:DueDate>
                    <edXML:ToPlaces>
                      <edXML:Place>Như trên</edXML:Place>
                      <edXML:Place>Lưu: VT</edXML:Place>
                    </edXML:ToPlaces>
                    <edXML:OtherInfo>
                      <edXML:Priority>2</edXML:Priority>
                      <edXML:SphereOfPromulgation>Toàn quốc</edXML:SphereOfPromulgation>
                      <edXML:TyperNotation>TTK</edXML:TyperNotation>
                      <edXML:PromulgationAmount>64</edXML:PromulgationAmount>
                      <edXML:PageAmount>2</edXML:PageAmount>
                      <edXML:Appendixes><edXML:Appendix>Phụ lục I</edXML:Appendix></edXML:Appendixes>
                    </edXML:OtherInfo>
                    <edXML:ResponseFor>
                      <edXML:OrganId>H12</edXML:OrganId>
                      <edXML:Code>88/UBND-XD</edXML:Code>
                      <edXML:PromulgationDate>2023/02/01</edXML:PromulgationDate>
                      <edXML:DocumentId>H12,2023/02/01,88/UBND-XD</edXML:DocumentId>
                    </edXML:ResponseFor>
                    <edXML:SteeringType>0</edXML:SteeringType>
                    <edXML:DocumentId>@ID@</edXML:DocumentId>
                  </edXML:MessageHeader>
                  <edXML:TraceHeaderList id="a1b2" version="1.0" mustUnderstand="1" actor="http://schemas.xmlsoap.org/soap/actor/next">
                    <edXML:TraceHeader>
                      <edXML:OrganId>000.00.04.G14</edXML:OrganId>
                      <edXML:Timestamp>2023/03/14 08:00:00</edXML:Timestamp>
                    </edXML:TraceHeader>
                    <edXML:Bussiness>
                      <edXML:BussinessDocType>@BUSINESS@</edXML:BussinessDocType>
                      <edXML:BussinessDocReason>Văn bản điện tử</edXML:BussinessDocReason>
                      <edXML:StaffInfo>
                        <edXML:Department>Phòng Văn thư</edXML:Department>
                        <edXML:Staff>Lê Văn Gửi</edXML:Staff>
                      </edXML:StaffInfo>
                      <edXML:Paper>0</edXML:Paper>
                    </edXML:Bussiness>
                  </edXML:TraceHeaderList>
                  <edXML:DigitalSignature>c2lnbmF0dXJl</edXML:DigitalSignature>
                </edXML:edXMLHeader>
                <edXML:edXMLBody>
                  <edXML:edXMLManifest version="1.0">
                    <edXML:Reference xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="cid:tep-1" xlink:type="simple">
                      <edXML:ContentId>cid:tep-1</edXML:ContentId>
                      <edXML:ContentType>text/plain</edXML:ContentType>
                      <edXML:AttachmentName>cong-van.txt</edXML:AttachmentName>
                      <edXML:Description>Bản chính</edXML:Description>
                    </edXML:Reference>
                  </edXML:edXMLManifest>
                </edXML:edXMLBody>
              </edXML:edXMLEnvelope>
              <AttachmentEncoded>
                <Attachment>
                  <ContentType>text/plain</ContentType>
                  <ContentId>tep-1</ContentId>
                  <Description>Bản chính</Description>
                  <ContentTransferEncoded>@CONTENT@</ContentTransferEncoded>
                  <AttachmentName>cong-van.txt</AttachmentName>
                </Attachment>
              </AttachmentEncoded>
            </edXML>
            """.formatted(NAMESPACE);

    private final String xml;

    private ExampleMessage(String xml) {
        this.xml = xml;
    }

    /** A new công văn of that number; numbers keep the tests apart. */
    public static ExampleMessage numbered(String number) {
        return new ExampleMessage(WHOLE.replace("@NUMBER@", number)
                .replace("@ID@", idOf(number))
                .replace(
                        "@CONTENT@",
                        zipped("cong-van.txt", "Kính gửi: UBND tỉnh Cà Mau\n\nĐề nghị báo cáo số " + number)));
    }

    public static String idOf(String number) {
        return "000.00.04.G14,2023/03/14," + number + "/VKT-VP";
    }

    public ExampleMessage with(String part, String replacement) {
        if (!xml.contains(part)) {
            throw new IllegalArgumentException("the message has no " + part);
        }
        return new ExampleMessage(xml.replace(part, replacement));
    }

    public ExampleMessage withContent(String base64) {
        return new ExampleMessage(xml.replaceAll("<ContentTransferEncoded>[^<]*", "<ContentTransferEncoded>" + base64));
    }

    /** 1 revoke, 2 update, 3 replace. */
    public String about(String business) {
        return xml.replace("@BUSINESS@", business);
    }

    public String xml() {
        return about("0");
    }

    public static String zipped(String name, String content) {
        return Base64.getMimeEncoder().encodeToString(zip(name, content.getBytes(StandardCharsets.UTF_8)));
    }

    public static byte[] zip(String name, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
