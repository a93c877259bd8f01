package vn.dondoc.notification;

/** For tests outside the room of mail: hands over what is queued. */
public interface MailDelivery {

    void deliverAll();
}
