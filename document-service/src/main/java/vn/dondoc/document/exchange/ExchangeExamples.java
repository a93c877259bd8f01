package vn.dondoc.document.exchange;

/** Examples of the API description. */
final class ExchangeExamples {

    static final String MESSAGE = """
            <edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016" xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016">
              <edXML:edXMLEnvelope>
                <edXML:edXMLHeader>
                  <edXML:MessageHeader>
                    <edXML:From><edXML:OrganId>G14.04</edXML:OrganId><edXML:OrganName>Bộ Thử nghiệm</edXML:OrganName></edXML:From>
                    <edXML:To><edXML:OrganId>H12</edXML:OrganId><edXML:OrganName>UBND tỉnh Cà Mau</edXML:OrganName></edXML:To>
                    <edXML:Code><edXML:CodeNumber>1836</edXML:CodeNumber><edXML:CodeNotation>BTN-VP</edXML:CodeNotation></edXML:Code>
                    <edXML:PromulgationInfo><edXML:Place>Hà Nội</edXML:Place><edXML:PromulgationDate>2023/03/14</edXML:PromulgationDate></edXML:PromulgationInfo>
                    <edXML:DocumentType><edXML:Type>18</edXML:Type><edXML:TypeName>Công văn</edXML:TypeName></edXML:DocumentType>
                    <edXML:Subject>V/v báo cáo kết quả thử nghiệm quý I</edXML:Subject>
                    <edXML:DocumentId>G14.04,2023/03/14,1836/BTN-VP</edXML:DocumentId>
                  </edXML:MessageHeader>
                </edXML:edXMLHeader>
              </edXML:edXMLEnvelope>
            </edXML>""";

    static final String RECEIVED = """
            {
              "messageId": "01933f2e-5c00-7a1b-8000-3f6a51c0ac01",
              "body": "H12",
              "sender": "G14.04",
              "documentId": "G14.04,2023/03/14,1836/BTN-VP",
              "business": "NEW",
              "directiveId": "01933f2e-5c00-7a1b-8000-3f6a51c0aa01",
              "statuses": ["01", "03"]
            }""";

    private ExchangeExamples() {}
}
