#pragma once
#include <libxml/xmlversion.h>
// ICU's headers would come in with libxml2's own, and contradict those of Swift's Foundation; what they are for is not used.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlsave.h>
