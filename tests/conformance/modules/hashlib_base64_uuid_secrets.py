# Digests, letters for bytes, UUIDs and secrets.
import hashlib, hmac, base64, binascii, uuid, secrets, os, random
for n in ('md5','sha1','sha224','sha256','sha384','sha512'):
    for k in (0,1,55,56,63,64,65,111,112,119,120,127,128,200):
        h=getattr(hashlib,n)(bytes(i%256 for i in range(k)))
        print(n,k,h.hexdigest(), h.digest_size, h.block_size, h.name)
h=hashlib.new('SHA256'); h.update(b'a'); c=h.copy(); h.update(b'b'); print(c.hexdigest(), h.hexdigest())
print(hmac.new(b'k'*100,b'msg','sha256').hexdigest(), hmac.new(b'k',b'm',hashlib.md5).hexdigest(), hmac.compare_digest('a','a'))
print(hashlib.pbkdf2_hmac('sha256',b'pw',b'salt',10).hex())
try: hashlib.md5('x')
except TypeError as e: print(e)
try: hashlib.new('nope')
except ValueError as e: print(e)
for k in range(12):
    d=bytes((i*37+200)%256 for i in range(k))
    for f,g in ((base64.b64encode,base64.b64decode),(base64.urlsafe_b64encode,base64.urlsafe_b64decode),(base64.b32encode,base64.b32decode),(base64.b16encode,base64.b16decode),(base64.b85encode,base64.b85decode)):
        e=f(d); print(e, g(e)==d)
print(base64.b64decode('aGVsbG8='), base64.b64decode('aG Vs\nbG8='))
for bad in ('a','abc','ab=', 'abcde'):
    try: print(base64.b64decode(bad))
    except binascii.Error as e: print(type(e), e)
print(binascii.crc32(b'hello world'), binascii.hexlify(b'ab'), binascii.unhexlify('6162'), binascii.crc_hqx(b'abc',0))
for bad in ('abc','zz'):
    try: binascii.unhexlify(bad)
    except binascii.Error as e: print(type(e), e)
u=uuid.UUID('12345678-1234-5678-1234-567812345678')
print(u, repr(u), u.hex, u.int, u.bytes, u.fields, u.version, u.variant, u.urn, u.time, u.clock_seq, u.node, u.bytes_le)
print(uuid.uuid5(uuid.NAMESPACE_DNS,'python.org'), uuid.uuid3(uuid.NAMESPACE_URL,'x'))
x=uuid.uuid4(); print(x.version, x.variant, len(str(x)), uuid.uuid4()!=x, sorted([x,u])[0] is not None)
try: uuid.UUID('x')
except ValueError as e: print(e)
try: u.int=3
except TypeError as e: print(e)
print(len(secrets.token_hex(8)), len(secrets.token_urlsafe(16)), secrets.randbelow(1), secrets.choice([5]), len(os.urandom(7)))
print(random.random())
print(uuid.uuid1().version)
