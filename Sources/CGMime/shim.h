#pragma once
#include <glib.h>
#include <gmime/gmime.h>

// GObject's casts and type checks are macros, and Swift sees no inheritance.

static inline GMimeObject *gmime_message_root(GMimeMessage *message) { return g_mime_message_get_mime_part(message); }
static inline GMimeHeaderList *gmime_message_headers(GMimeMessage *message) {
  return g_mime_object_get_header_list(GMIME_OBJECT(message));
}
static inline GMimeMultipart *gmime_as_multipart(GMimeObject *object) {
  return GMIME_IS_MULTIPART(object) ? GMIME_MULTIPART(object) : NULL;
}
static inline GMimePart *gmime_as_part(GMimeObject *object) { return GMIME_IS_PART(object) ? GMIME_PART(object) : NULL; }
/// The message of a message/rfc822 part, which owns it; NULL for other parts.
static inline GMimeMessage *gmime_inner_message(GMimeObject *object) {
  return GMIME_IS_MESSAGE_PART(object) ? g_mime_message_part_get_message(GMIME_MESSAGE_PART(object)) : NULL;
}
/// How many elements a list of addresses has, and the name of the one at `index`; the list owns it.
static inline const char *gmime_address_name(InternetAddressList *list, int index) {
  InternetAddress *address = internet_address_list_get_address(list, index);
  return address ? internet_address_get_name(address) : NULL;
}
static inline const char *gmime_address_mailbox(InternetAddressList *list, int index) {
  InternetAddress *address = internet_address_list_get_address(list, index);
  return address && INTERNET_ADDRESS_IS_MAILBOX(address)
             ? internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address))
             : NULL;
}
/// Makes a memory stream read bytes that it does not own: they and the array outlive it.
static inline void gmime_stream_lend(GMimeStream *stream, GByteArray *array) {
  g_mime_stream_mem_set_byte_array(GMIME_STREAM_MEM(stream), array);
  g_mime_stream_mem_set_owner(GMIME_STREAM_MEM(stream), FALSE);
}
/// What was written to a memory stream, which owns it.
static inline GByteArray *gmime_stream_bytes(GMimeStream *stream) {
  return g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream));
}
